namespace PartnerSupport.Sandbox;

/// <summary>Windows time-zone ids; a table of our own, so that the answer is the same on every machine.</summary>
internal static class WindowsTimeZones
{
    private const string Standard =
        "Afghanistan|Alaskan|Aleutian|Altai|Arab|Arabian|Arabic|Argentina|Astrakhan|Atlantic|AUS Central|Aus Central W.|AUS "
        + "Eastern|Azerbaijan|Azores|Bahia|Bangladesh|"
        + "Belarus|Bougainville|Canada Central|Cape Verde|Caucasus|Cen. Australia|Central|Central America|Central Asia|Central Brazilian|Central "
        + "Europe|Central European|"
        + "Central Pacific|Chatham Islands|China|Cuba|Dateline|E. Africa|E. Australia|E. Europe|E. South America|Easter "
        + "Island|Eastern|Egypt|Ekaterinburg|Fiji|FLE|"
        + "Georgian|GMT|Greenland|Greenwich|GTB|Haiti|Hawaiian|India|Iran|Israel|Jordan|Kaliningrad|Kamchatka|Korea|Libya|Line Islands|Lord "
        + "Howe|Magadan|Magallanes|"
        + "Marquesas|Mauritius|Mid-Atlantic|Middle East|Montevideo|Morocco|Mountain|Myanmar|N. Central Asia|Namibia|Nepal|New "
        + "Zealand|Newfoundland|Norfolk|North Asia|"
        + "North Asia East|North Korea|Omsk|Pacific|Pacific SA|Pakistan|Paraguay|Qyzylorda|Romance|Russia Time Zone 3|Russia Time Zone 10|Russia "
        + "Time Zone 11|Russian|"
        + "SA Eastern|SA Pacific|SA Western|Saint Pierre|Sakhalin|Samoa|Sao Tome|Saratov|SE Asia|Singapore|South Africa|South Sudan|Sri "
        + "Lanka|Sudan|Syria|Taipei|Tasmania|"
        + "Tocantins|Tokyo|Tomsk|Tonga|Transbaikal|Turkey|Turks And Caicos|Ulaanbaatar|US Eastern|US Mountain|Venezuela|Vladivostok|Volgograd|W. Australia|"
        + "W. Central Africa|W. Europe|W. Mongolia|West Asia|West Bank|West Pacific|Yakutsk|Yukon";

    private const string Others =
        "UTC|UTC-11|UTC-09|UTC-08|UTC-02|UTC+12|UTC+13|Central Standard Time (Mexico)|Eastern Standard Time (Mexico)|Mountain Standard Time "
        + "(Mexico)|Pacific Standard Time (Mexico)";

    private static readonly Lazy<HashSet<string>> All = new(() =>
        new HashSet<string>(
            Standard
                .Split('|')
                .Select(name => name.StartsWith("Russia Time Zone", StringComparison.Ordinal) ? name : name + " Standard Time")
                .Concat(Others.Split('|')),
            StringComparer.OrdinalIgnoreCase
        )
    );

    public static bool Contains(string id) => All.Value.Contains(id);
}
