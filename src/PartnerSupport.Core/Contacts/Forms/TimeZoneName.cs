namespace PartnerSupport;

/// <summary>Windows time zone ids, which Azure asks for (FACTS 3.3), from Windows or IANA ids. A table, since the runtime's needs ICU.</summary>
internal static class TimeZoneName
{
    private static readonly Lazy<Dictionary<string, string>> Table = new(() =>
    {
        var zones = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (_, line) in DataFile.Read("TimeZones"))
        {
            var parts = line.Split('=');
            zones[parts[0]] = parts[0];
            foreach (var name in parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                zones.TryAdd(name, parts[0]);
        }

        return zones;
    });

    /// <summary>The Windows id that a text means; null when it means none.</summary>
    internal static string? ToWindows(string? text) => text is not null && Table.Value.TryGetValue(text.Trim(), out var id) ? id : null;
}
