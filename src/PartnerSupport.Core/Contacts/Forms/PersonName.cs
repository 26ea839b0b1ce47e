using System.Text;

namespace PartnerSupport;

/// <summary>A person's or a desk's name: NFKC, single blanks. One word fills both fields, since Azure requires both (FACTS 3.3).</summary>
/// <param name="First">First name.</param>
/// <param name="Last">Last name.</param>
internal sealed record PersonName(string First, string Last)
{
    private const int LongestName = 100;

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
        fault = parts.First.Length == 0 ? NameFault.Empty : NameLetters.Fault($"{parts.First} {parts.Last}");
        if (fault == NameFault.None && (parts.First.Length > LongestName || parts.Last.Length > LongestName))
            fault = NameFault.TooLong;
        return fault == NameFault.None ? new PersonName(parts.First, parts.Last) : null;
    }

    /// <summary>A name as it is shown: surname first where its letters are written so.</summary>
    internal static string Display(string first, string last) =>
        string.Equals(first, last, StringComparison.Ordinal) ? first
        : IsSurnameFirst($"{first}{last}") ? $"{last} {first}"
        : $"{first} {last}";

    /// <summary>The letters of a name that was never written as a person's, such as a company's: what has no place in a name drops out.</summary>
    internal static string Plain(string name) =>
        string.Join(' ', string.Concat(Clean(name).Select(letter => NameLetters.Is(letter) ? letter : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));

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
        if (blank < 0)
            return (name, name);
        var (before, after) = (name[..blank], name[(blank + 1)..]);
        return IsSurnameFirst(name) ? (after, before) : (before, after);
    }

    /// <summary>Korea, China and Japan write the surname first; a name in Latin letters follows the Latin order, whoever bears it.</summary>
    private static bool IsSurnameFirst(string name) =>
        name.Any(char.IsLetter) && name.EnumerateRunes().Where(rune => Rune.IsLetter(rune)).All(rune => IsEastAsian(rune.Value));

    private static bool IsEastAsian(int point) =>
        point
            is (>= 0xAC00 and <= 0xD7A3)
                or (>= 0x1100 and <= 0x11FF)
                or (>= 0x3040 and <= 0x30FF)
                or (>= 0x31F0 and <= 0x31FF)
                or 0x3005
                or (>= 0x3400 and <= 0x4DBF)
                or (>= 0x4E00 and <= 0x9FFF)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0x20000 and <= 0x323AF);
}
