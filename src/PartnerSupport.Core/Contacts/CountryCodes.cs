namespace PartnerSupport;

/// <summary>The countries that a contact can have, ISO 3166-1.</summary>
public static class CountryCodes
{
    /// <summary>Two letters and three letters of each.</summary>
    public static IReadOnlyList<(string Alpha2, string Alpha3)> All { get; } = [.. Country.All.Select(country => (country.Alpha2, country.Alpha3))];
}
