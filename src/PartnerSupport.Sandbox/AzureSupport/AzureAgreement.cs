using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>
/// serviceLevelAgreement of a ticket: the service's own numbers, not the document's (FACTS 5.1). A change of the severity shows some seconds later and
/// counts from the change, while the start stays (recorded-2024 18, 23).
/// </summary>
internal sealed class AzureAgreement(DateTimeOffset created, string? severity)
{
    /// <summary>Recorded: not there after seven seconds, there after ten.</summary>
    private static readonly TimeSpan Lag = TimeSpan.FromSeconds(8);

    private readonly List<(DateTimeOffset Seen, DateTimeOffset From, string? Severity)> _changes = [(created, created, severity)];

    public void Change(string? severity, DateTimeOffset at) => _changes.Add((at + Lag, at, severity));

    public JsonObject Json(DateTimeOffset now)
    {
        var (_, from, severity) = _changes.FindLast(change => change.Seen <= now) is { Seen: var seen } found && seen != default ? found : _changes[0];
        var minutes = Minutes(severity);
        return new JsonObject
        {
            ["startTime"] = WireTime.Utc(created),
            ["expirationTime"] = WireTime.Utc(Expiration(severity, from, minutes)),
            ["slaMinutes"] = minutes,
        };
    }

    /// <summary>480 and 240 are recorded; those of the higher severities are ours.</summary>
    private static int Minutes(string? severity) =>
        severity?.ToLowerInvariant() switch
        {
            "highestcriticalimpact" => 15,
            "critical" => 60,
            "moderate" => 240,
            _ => 480,
        };

    /// <summary>Critical runs around the clock, the others in business hours.</summary>
    private static DateTimeOffset Expiration(string? severity, DateTimeOffset from, int minutes) =>
        severity?.ToLowerInvariant() is "critical" or "highestcriticalimpact" ? from.AddMinutes(minutes) : PacificHours.Add(from, minutes);
}
