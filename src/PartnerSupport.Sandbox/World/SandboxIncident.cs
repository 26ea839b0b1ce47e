namespace PartnerSupport.Sandbox;

/// <summary>An issue in the service health of a customer's tenant (FACTS 4.5).</summary>
/// <param name="Id">Issue id, two letters and digits.</param>
/// <param name="Service">Service name, e.g. Exchange Online.</param>
/// <param name="Title">Title.</param>
/// <param name="Started">Start.</param>
public sealed record SandboxIncident(string Id, string Service, string Title, DateTimeOffset Started)
{
    /// <summary>advisory or incident.</summary>
    public string Classification { get; init; } = "incident";

    /// <summary>serviceDegradation, serviceInterruption, serviceRestored …</summary>
    public string Status { get; init; } = "serviceDegradation";

    /// <summary>The part of the service.</summary>
    public string Feature { get; init; } = "";

    /// <summary>End; null while it lasts.</summary>
    public DateTimeOffset? Ended { get; init; }
}
