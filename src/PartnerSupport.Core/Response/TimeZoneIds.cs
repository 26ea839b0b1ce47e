using System.Diagnostics.CodeAnalysis;

namespace PartnerSupport;

/// <summary>
/// Time zones by Windows or IANA id. The wire wants Windows ids (FACTS 3.3). The runtime knows both where it has ICU; without
/// (slim containers) the tables given here speak, since Core has no package of its own.
/// </summary>
/// <param name="ianaToWindows">Windows id of an IANA id, or null.</param>
/// <param name="windowsToIana">IANA id of a Windows id, or null.</param>
public sealed class TimeZoneIds(Func<string, string?>? ianaToWindows = null, Func<string, string?>? windowsToIana = null)
{
    /// <summary>What the runtime knows by itself.</summary>
    public static TimeZoneIds OfThisSystem { get; } = new();

    // The runtime's look-ups mind capitals on some systems; people do not. Reading all zones costs half a second of a first filing,
    // so that it is only done for an id that is not found as it stands.
    private static readonly Lazy<Dictionary<string, string>> Spellings = new(() =>
        TimeZoneInfo
            .GetSystemTimeZones()
            .SelectMany(zone => TimeZoneInfo.TryConvertIanaIdToWindowsId(zone.Id, out var windows) ? new[] { zone.Id, windows } : [zone.Id])
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToDictionary(id => id, id => id, StringComparer.OrdinalIgnoreCase)
    );

    /// <summary>Finds a time zone.</summary>
    /// <param name="id">A Windows or IANA id; blanks around and capitals do not matter.</param>
    /// <param name="zone">The zone.</param>
    public bool TryFind(string? id, [NotNullWhen(true)] out TimeZoneInfo? zone)
    {
        zone = null;
        if (string.IsNullOrWhiteSpace(id))
            return false;
        return TryFindExact(id.Trim(), out zone) || TryFindExact(Spelled(id), out zone);
    }

    /// <summary>The Windows id of a time zone, in its own capitals; null when it is not known.</summary>
    /// <param name="id">A Windows or IANA id; blanks around and capitals do not matter.</param>
    public string? ToWindowsId(string? id) => string.IsNullOrWhiteSpace(id) ? null : ToWindowsExact(id.Trim()) ?? ToWindowsExact(Spelled(id));

    private static string Spelled(string id) => Spellings.Value.GetValueOrDefault(id.Trim(), id.Trim());

    private bool TryFindExact(string text, [NotNullWhen(true)] out TimeZoneInfo? zone) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(text, out zone)
        || (windowsToIana?.Invoke(text) is { } iana && TimeZoneInfo.TryFindSystemTimeZoneById(iana, out zone))
        || (ianaToWindows?.Invoke(text) is { } windows && TimeZoneInfo.TryFindSystemTimeZoneById(windows, out zone));

    private string? ToWindowsExact(string text)
    {
        if (string.Equals(text, "UTC", StringComparison.OrdinalIgnoreCase))
            return "UTC";
        if (TimeZoneInfo.TryConvertWindowsIdToIanaId(text, out var known))
        {
            // There and back gives the id in its own capitals; where it does not come back, it was exact.
            return TimeZoneInfo.TryConvertIanaIdToWindowsId(known, out var own) && string.Equals(own, text, StringComparison.OrdinalIgnoreCase) ? own : text;
        }

        if (TimeZoneInfo.TryConvertIanaIdToWindowsId(text, out var windows))
            return windows;
        return windowsToIana?.Invoke(text) is { } iana ? ianaToWindows?.Invoke(iana) ?? text : ianaToWindows?.Invoke(text);
    }
}
