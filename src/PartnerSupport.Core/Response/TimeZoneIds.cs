using System.Diagnostics.CodeAnalysis;

namespace PartnerSupport;

/// <summary>
/// Time zones by Windows or IANA id. The wire wants Windows ids (FACTS 3.3). What IANA ids mean is asked of a kept source first, since the
/// machine's tables lag behind governments by years; a Windows id that the machine knows needs no source.
/// </summary>
/// <param name="book">The kept source; null: the machine's tables alone.</param>
public sealed class TimeZoneIds(ITimeZoneBook? book = null)
{
    /// <summary>Ids of Windows that CLDR pairs with nothing: they exist, and services take them.</summary>
    private static readonly string[] WindowsAlone =
    [
        "Armenian Standard Time",
        "Kamchatka Standard Time",
        "Mexico Standard Time",
        "Mexico Standard Time 2",
        "Mid-Atlantic Standard Time",
    ];

    private static volatile TimeZoneIds? _inUse;

    /// <summary>What the runtime knows by itself.</summary>
    public static TimeZoneIds OfThisSystem { get; } = new();

    /// <summary>What is asked in this process: <see cref="Use"/>'s, else the runtime's.</summary>
    public static TimeZoneIds InUse => _inUse ?? OfThisSystem;

    /// <summary>Every id that the machine knows, of Windows and of IANA.</summary>
    public static IReadOnlyCollection<string> Known => Spellings.Value.Keys;

    /// <summary>What the data are; null where they are the machine's.</summary>
    public string? Version => book?.Version;

    // The runtime's look-ups mind capitals on some systems; people do not. Reading all zones costs half a second of a first filing,
    // so that it is only done for an id that is not found as it stands.
    private static readonly Lazy<Dictionary<string, string>> Spellings = new(() =>
        TimeZoneInfo
            .GetSystemTimeZones()
            .SelectMany(zone => TimeZoneInfo.TryConvertIanaIdToWindowsId(zone.Id, out var windows) ? new[] { zone.Id, windows } : [zone.Id])
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToDictionary(id => id, id => id, StringComparer.OrdinalIgnoreCase)
    );

    /// <summary>Says which time zones are asked from now on in this process: data, the same for every session.</summary>
    /// <param name="ids">The time zones.</param>
    public static void Use(TimeZoneIds ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        _inUse = ids;
    }

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
        || (book?.ToIana(text) is { } iana && TimeZoneInfo.TryFindSystemTimeZoneById(iana, out zone))
        || (book?.ToWindows(text) is { } windows && TimeZoneInfo.TryFindSystemTimeZoneById(windows, out zone));

    private string? ToWindowsExact(string text)
    {
        if (string.Equals(text, "UTC", StringComparison.OrdinalIgnoreCase))
            return "UTC";
        if (TimeZoneInfo.TryConvertWindowsIdToIanaId(text, out var known))
        {
            // There and back gives the id in its own capitals; where it does not come back, it was exact.
            return TimeZoneInfo.TryConvertIanaIdToWindowsId(known, out var own) && string.Equals(own, text, StringComparison.OrdinalIgnoreCase) ? own : text;
        }

        if (Array.Find(WindowsAlone, id => string.Equals(id, text, StringComparison.OrdinalIgnoreCase)) is { } alone)
            return alone;
        return book?.ToWindows(text) ?? (TimeZoneInfo.TryConvertIanaIdToWindowsId(text, out var windows) ? windows : null);
    }
}
