namespace PartnerSupport.Sandbox;

/// <summary>A licence of a customer.</summary>
/// <param name="SkuId">SKU id.</param>
/// <param name="PartNumber">SKU part number, e.g. EMS.</param>
/// <param name="Name">Offer name.</param>
/// <param name="Units">Bought units.</param>
/// <param name="ServicePlans">Names of the service plans inside.</param>
public sealed record SandboxLicence(string SkuId, string PartNumber, string Name, int Units, IReadOnlyList<string> ServicePlans)
{
    /// <summary>Whether it is a trial subscription, which counts as owned (R15).</summary>
    public bool IsTrial { get; init; }
}
