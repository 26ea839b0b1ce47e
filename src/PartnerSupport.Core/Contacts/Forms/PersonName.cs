using System.Text;

namespace PartnerSupport;

/// <summary>A person's or a desk's name: NFKC, single blanks. One word fills both fields, since Azure requires both (FACTS 3.3).</summary>
/// <param name="First">First name.</param>
/// <param name="Last">Last name.</param>
internal sealed record PersonName(string First, string Last)
{
    private const int LongestName = 100;

    /// <summary>From so many digits on, a name could be a phone number.</summary>
    private const int TooManyDigits = 7;

    /// <summary>The name for comparison: case, accents, look-alike letters, order and punctuation play no part.</summary>
    internal string Key => KeyOf(First == Last ? First : $"{First} {Last}");

    /// <summary>Reads a name: the full name, or its parts where they are given.</summary>
    internal static PersonName? Parse(string? full, string? first, string? last, out NameFault fault)
    {
        var parts = Split(Clean(full));
        var given = Clean(first) is { Length: > 0 } firstName ? firstName : null;
        var family = Clean(last) is { Length: > 0 } lastName ? lastName : null;
        if (given is not null || family is not null)
            parts = (given ?? family!, family ?? given!);
        fault = parts.First.Length == 0 ? NameFault.Empty : Fault($"{parts.First} {parts.Last}");
        if (fault == NameFault.None && (parts.First.Length > LongestName || parts.Last.Length > LongestName))
            fault = NameFault.TooLong;
        return fault == NameFault.None ? new PersonName(parts.First, parts.Last) : null;
    }

    /// <summary>Words of a name, ready to be compared.</summary>
    internal static string KeyOf(string name)
    {
        var skeleton = Skeleton.Of(name);
        var words = new string([.. skeleton.Select(letter => char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) ? letter : ' ')]);
        return string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }

    private static string Clean(string? text) =>
        string.Join(' ', UnicodeForm.Compatible(text ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static (string First, string Last) Split(string name)
    {
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0 && comma < name.Length - 1)
            return (name[(comma + 1)..].Trim(), name[..comma].Trim());
        var blank = name.IndexOf(' ', StringComparison.Ordinal);
        return blank < 0 ? (name, name) : (name[..blank], name[(blank + 1)..]);
    }

    private static NameFault Fault(string name)
    {
        if (HiddenCharacters.AreIn(WithoutJoiners(name)))
            return NameFault.HiddenCharacter;
        if (name.Contains('@', StringComparison.Ordinal) || name.Contains("=?", StringComparison.Ordinal))
            return NameFault.AddressInside;
        if (DialledNumber.AsciiDigits(name).Count(char.IsAsciiDigit) >= TooManyDigits)
            return NameFault.DigitsInside;
        return name.AsSpan().IndexOfAny("<>\"\\{}[]|=;:") >= 0 ? NameFault.Character : NameFault.None;
    }

    /// <summary>Zero-width joiners belong to the spelling of Persian and Indic names, and only there, between two letters.</summary>
    private static string WithoutJoiners(string name)
    {
        if (!name.Contains('\u200C', StringComparison.Ordinal) && !name.Contains('\u200D', StringComparison.Ordinal))
            return name;
        var text = new StringBuilder(name.Length);
        for (var index = 0; index < name.Length; index++)
        {
            var isJoiner = name[index] is '\u200C' or '\u200D';
            if (isJoiner && index > 0 && index < name.Length - 1 && Joins(name[index - 1]) && Joins(name[index + 1]))
                continue;
            text.Append(name[index]);
        }

        return text.ToString();
    }

    private static bool Joins(char letter) =>
        letter
            is (>= '\u0620' and <= '\u077F')
                or (>= '\u08A0' and <= '\u08FF')
                or (>= '\u0900' and <= '\u0DFF')
                or (>= '\u1000' and <= '\u109F')
                or (>= '\u1780' and <= '\u17D3');
}
