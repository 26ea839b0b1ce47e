namespace PartnerSupport.Sandbox;

/// <summary>A fraud event at Partner Center (FACTS 1.6).</summary>
/// <param name="Id">Event id.</param>
/// <param name="SubscriptionId">The Azure subscription concerned.</param>
/// <param name="Resource">Name of the resource concerned.</param>
/// <param name="First">First occurrence.</param>
/// <param name="Last">Last occurrence.</param>
public sealed record SandboxFraudEvent(string Id, string SubscriptionId, string Resource, DateTimeOffset First, DateTimeOffset Last)
{
    /// <summary>Active, Investigating or Resolved.</summary>
    public string Status { get; init; } = "Active";

    /// <summary>What was seen; only the newer events model tells it.</summary>
    public string EventType { get; init; } = "NetworkConnectionsToCryptoMiningPools";
}
