namespace PartnerSupport;

/// <summary>A country: its codes, how its phones are written, and the time zone of its mainland.</summary>
/// <param name="Alpha2">ISO 3166-1, two letters.</param>
/// <param name="Alpha3">ISO 3166-1, three letters: what Azure takes (FACTS 3.3).</param>
/// <param name="CallingCode">E.164 calling code.</param>
/// <param name="Trunk">What is dialled before a national number and drops out of the international form; null: nothing.</param>
/// <param name="InternationalPrefixes">What is dialled before a calling code, beside 00.</param>
/// <param name="TimeZone">Windows id; null where the country has several.</param>
internal sealed record Country(string Alpha2, string Alpha3, string CallingCode, string? Trunk, IReadOnlyList<string> InternationalPrefixes, string? TimeZone)
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

    private static readonly Lazy<HashSet<string>> Codes = new(() =>
        [.. Table.Value.Select(country => country.CallingCode), "800", "808", "870", "878", "881", "882", "883", "888", "979"]
    );

    private static readonly Lazy<Dictionary<string, string?>> Trunks = new(() =>
        Table
            .Value.GroupBy(country => country.CallingCode)
            .Where(group => group.Select(country => country.Trunk).Distinct().Count() == 1)
            .ToDictionary(group => group.Key, group => group.First().Trunk)
    );

    /// <summary>A country by its two or three letters; null when there is none.</summary>
    internal static Country? Find(string? code) =>
        code is not null && ByCode.Value.TryGetValue(UnicodeForm.Compatible(code.Trim()), out var country) ? country : null;

    /// <summary>The calling code with which a number begins; null when it begins with none.</summary>
    internal static string? CallingCodeOf(string digits)
    {
        for (var length = 1; length <= 3 && length < digits.Length; length++)
        {
            if (Codes.Value.Contains(digits[..length]))
                return digits[..length];
        }

        return null;
    }

    /// <summary>The one country of a calling code; null where several share it.</summary>
    internal static Country? OfCallingCode(string code)
    {
        var countries = Table.Value.Where(country => country.CallingCode == code).Take(2).ToList();
        return countries.Count == 1 ? countries[0] : null;
    }

    /// <summary>What the countries of a calling code dial before a national number, where they agree.</summary>
    internal static string? TrunkOf(string code) => Trunks.Value.GetValueOrDefault(code);

    private static Country Read(string line)
    {
        var parts = line.Split(' ', 6);
        return new Country(
            parts[0],
            parts[1],
            parts[2],
            parts[3] == "-" ? null : parts[3],
            parts[4] == "-" ? [] : parts[4].Split(','),
            parts[5] == "-" ? null : parts[5]
        );
    }
}
