namespace PartnerSupport;

/// <summary>A country: its codes and the time zone of its mainland.</summary>
/// <param name="Alpha2">ISO 3166-1, two letters.</param>
/// <param name="Alpha3">ISO 3166-1, three letters: what Azure takes (FACTS 3.3).</param>
/// <param name="CallingCode">E.164 calling code.</param>
/// <param name="TimeZone">Windows id; null where the country has several.</param>
internal sealed record Country(string Alpha2, string Alpha3, string CallingCode, string? TimeZone)
{
    private static readonly Lazy<IReadOnlyList<Country>> Table = new(() => [.. DataFile.Read("Countries").Select(row => Read(row.Line))]);

    private static readonly Lazy<Dictionary<string, Country>> ByCode = new(() =>
    {
        var codes = new Dictionary<string, Country>(StringComparer.OrdinalIgnoreCase);
        foreach (var country in Table.Value)
        {
            codes[country.Alpha2] = country;
            codes[country.Alpha3] = country;
        }

        codes["UK"] = codes["GB"];
        return codes;
    });

    /// <summary>All countries.</summary>
    internal static IReadOnlyList<Country> All => Table.Value;

    /// <summary>A country by its two or three letters; null when there is none.</summary>
    internal static Country? Find(string? code) =>
        code is not null && ByCode.Value.TryGetValue(UnicodeForm.Compatible(code.Trim()), out var country) ? country : null;

    /// <summary>The one country of a calling code; null where several share it.</summary>
    internal static Country? OfCallingCode(string code)
    {
        var countries = Table.Value.Where(country => country.CallingCode == code).Take(2).ToList();
        return countries.Count == 1 ? countries[0] : null;
    }

    private static Country Read(string line)
    {
        var parts = line.Split(' ', 4);
        return new Country(parts[0], parts[1], parts[2], parts[3] == "-" ? null : parts[3]);
    }
}
