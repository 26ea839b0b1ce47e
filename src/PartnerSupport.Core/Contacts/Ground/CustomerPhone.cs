namespace PartnerSupport;

/// <summary>A phone of the customer, recognised in every way of writing it: here doubt refuses.</summary>
internal sealed class CustomerPhone
{
    /// <summary>Shorter tails are shared by too many lines.</summary>
    private const int ShortestTail = 7;

    private readonly HashSet<string> _lines;
    private readonly string _tail;

    private CustomerPhone(DialledNumber dialled, Country? country)
    {
        var readings = dialled.Readings(country).ToList();
        _lines = readings.Select(reading => reading.Digits).ToHashSet(StringComparer.Ordinal);
        _tail = readings.Count > 0 ? readings[0].National : dialled.Digits.TrimStart('0');
        if (_tail.Length < ShortestTail && readings.Count > 0)
            _tail = readings[0].Digits;
    }

    /// <summary>Reads the phones in a field of the customer's: people write two into one. None when it holds too few digits to recognise anything.</summary>
    internal static IEnumerable<CustomerPhone> AllOf(string? text, string? country)
    {
        var dialled = DialledNumber.ReadAll(text).ToList();
        if (dialled.Count == 0 && Loose(text) is { } loose)
            dialled.Add(loose);
        return dialled.Select(number => new CustomerPhone(number, Country.Find(country))).Where(phone => phone._tail.Length >= ShortestTail);
    }

    /// <summary>Whether a text writes this line: read as a number, or by its digits alone.</summary>
    internal bool IsIn(string text, Country? country)
    {
        var digits = AllDigits(text);
        if (digits.Contains(_tail, StringComparison.Ordinal))
            return true;

        // Fewer digits than the whole number: a national form without its country.
        var bare = digits.TrimStart('0');
        if (bare.Length >= ShortestTail && _lines.Any(line => line.EndsWith(bare, StringComparison.Ordinal)))
            return true;
        return DialledNumber.ReadAll(text).SelectMany(number => number.Readings(country)).Any(reading => _lines.Contains(reading.Digits));
    }

    /// <summary>Every digit of a text, of every script.</summary>
    internal static string AllDigits(string text) =>
        string.Concat(DialledNumber.AsciiDigits(UnicodeForm.Compatible(HiddenCharacters.Without(text))).Where(char.IsAsciiDigit));

    private static DialledNumber? Loose(string? text) =>
        text is not null && AllDigits(text) is { Length: >= ShortestTail } digits
            ? new DialledNumber(digits, text.Contains('+', StringComparison.Ordinal), null)
            : null;
}
