using NodaTime.TimeZones;

namespace PartnerSupport.Services.Wire;

/// <summary>CLDR's pairs of IANA and Windows ids and tzdata's links, as Noda Time ships them. Loading takes some 50 ms, once.</summary>
internal sealed class TimeZoneBook : ITimeZoneBook
{
    /// <summary>Names of the American zones before 1993; CLDR pairs them with nothing since tzdata made links of them.</summary>
    private static readonly (string Old, string Today)[] Links =
    [
        ("EST", "America/Panama"),
        ("MST", "America/Phoenix"),
        ("HST", "Pacific/Honolulu"),
        ("EST5EDT", "America/New_York"),
        ("CST6CDT", "America/Chicago"),
        ("MST7MDT", "America/Denver"),
        ("PST8PDT", "America/Los_Angeles"),
    ];

    private static readonly Lazy<Dictionary<string, string>> Windows = new(() =>
    {
        var source = TzdbDateTimeZoneSource.Default;
        var ids = new Dictionary<string, string>(source.TzdbToWindowsIds, StringComparer.OrdinalIgnoreCase);
        foreach (var (alias, canonical) in source.CanonicalIdMap)
        {
            if (ids.TryGetValue(canonical, out var windows))
                ids.TryAdd(alias, windows);
        }

        foreach (var (old, today) in Links)
            ids.TryAdd(old, ids[today]);
        foreach (var windows in source.WindowsToTzdbIds.Keys)
            ids[windows] = windows;
        return ids;
    });

    private static readonly Lazy<Dictionary<string, string>> Iana = new(() =>
        new(TzdbDateTimeZoneSource.Default.WindowsToTzdbIds, StringComparer.OrdinalIgnoreCase)
    );

    /// <inheritdoc/>
    public string Version => $"Noda Time, {TzdbDateTimeZoneSource.Default.VersionId}";

    /// <inheritdoc/>
    public string? ToWindows(string id) => Windows.Value.GetValueOrDefault(id);

    /// <inheritdoc/>
    public string? ToIana(string windowsId) => Iana.Value.GetValueOrDefault(windowsId);
}
