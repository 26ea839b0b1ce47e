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

    /// <summary>Finds a time zone.</summary>
    /// <param name="id">A Windows or IANA id; blanks around do not matter.</param>
    /// <param name="zone">The zone.</param>
    public bool TryFind(string? id, [NotNullWhen(true)] out TimeZoneInfo? zone)
    {
        zone = null;
        if (string.IsNullOrWhiteSpace(id)) return false;
        var text = id.Trim();
        return TimeZoneInfo.TryFindSystemTimeZoneById(text, out zone)
            || (windowsToIana?.Invoke(text) is { } iana && TimeZoneInfo.TryFindSystemTimeZoneById(iana, out zone))
            || (ianaToWindows?.Invoke(text) is { } windows && TimeZoneInfo.TryFindSystemTimeZoneById(windows, out zone));
    }

    /// <summary>The Windows id of a time zone; null when it is not known.</summary>
    /// <param name="id">A Windows or IANA id; blanks around do not matter.</param>
    public string? ToWindowsId(string? id)
    {
        if (string.IsNullOrWhiteSpace(id)) return null;
        var text = id.Trim();
        if (string.Equals(text, "UTC", StringComparison.OrdinalIgnoreCase)) return "UTC";
        if (TimeZoneInfo.TryConvertIanaIdToWindowsId(text, out var windows)) return windows;
        if (ianaToWindows?.Invoke(text) is { } mapped) return mapped;
        var isWindows = TimeZoneInfo.TryConvertWindowsIdToIanaId(text, out var iana) || (iana = windowsToIana?.Invoke(text)) is not null;
        if (!isWindows) return null;

        // The wire compares by letter, so the id goes out in its own capitals, not in those that were typed.
        return TimeZoneInfo.TryConvertIanaIdToWindowsId(iana!, out var exact) ? exact : ianaToWindows?.Invoke(iana!) ?? text;
    }
}
