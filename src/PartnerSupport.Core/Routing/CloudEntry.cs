namespace PartnerSupport;

/// <summary>One entry of a cloud's table: an endpoint or a portal link, and where it is written.</summary>
/// <param name="Name">Its name, as <c>-CloudEndpoint</c> takes it, for example <c>ResourceManager</c> or <c>AzurePortalCreate</c>.</param>
/// <param name="Value">An address; a portal link may hold <c>{tenant}</c> (domain, else tenant id) and <c>{tenantId}</c>.</param>
/// <param name="Source">Where it is written; <c>-CloudEndpoint</c> for an override.</param>
/// <param name="IsVerified">Whether a source says it; otherwise it is formed by analogy or second-hand, and UNVERIFIED.</param>
public sealed record CloudEntry(string Name, string Value, string Source, bool IsVerified)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Name} = {Value}";
}
