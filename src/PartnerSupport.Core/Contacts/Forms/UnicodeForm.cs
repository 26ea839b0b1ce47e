using System.Text;

namespace PartnerSupport;

/// <summary>Normal forms KD and KC, the same on every platform and in every globalisation mode.</summary>
internal static class UnicodeForm
{
    private const int SyllableBase = 0xAC00;
    private const int LeadBase = 0x1100;
    private const int VowelBase = 0x1161;
    private const int TrailBase = 0x11A7;
    private const int LeadCount = 19;
    private const int VowelCount = 21;
    private const int TrailCount = 28;
    private const int SyllableCount = LeadCount * VowelCount * TrailCount;

    /// <summary>The compatibility composition (NFKC).</summary>
    internal static string Compatible(string text) => Ascii.IsValid(text) ? text : Write(Compose(Decompose(text)));

    /// <summary>The compatibility decomposition (NFKD).</summary>
    internal static string Decomposed(string text) => Ascii.IsValid(text) ? text : Write(Decompose(text));

    /// <summary>Letters and their marks in one piece where there is one (NFC of a decomposed text); signs keep their kind.</summary>
    internal static string Composed(string text)
    {
        if (Ascii.IsValid(text))
            return text;
        var points = text.EnumerateRunes().Select(rune => rune.Value).ToList();
        Order(points, UnicodeTables.Instance);
        return Write(Compose(points));
    }

    /// <summary>NFKC and lower case, until nothing changes; U+0130 as UTS 46 maps it, since runtimes disagree about it.</summary>
    internal static string Folded(string text)
    {
        var folded = Compatible(text).Replace("\u0130", "i\u0307", StringComparison.Ordinal).ToLowerInvariant();
        return Compatible(folded);
    }

    private static List<int> Decompose(string text)
    {
        var tables = UnicodeTables.Instance;
        var points = new List<int>(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            var syllable = rune.Value - SyllableBase;
            if (syllable is >= 0 and < SyllableCount)
            {
                points.Add(LeadBase + (syllable / (VowelCount * TrailCount)));
                points.Add(VowelBase + (syllable % (VowelCount * TrailCount) / TrailCount));
                if (syllable % TrailCount != 0)
                    points.Add(TrailBase + (syllable % TrailCount));
            }
            else if (tables.Decomposition(rune.Value) is { } parts)
            {
                points.AddRange(parts);
            }
            else
            {
                points.Add(rune.Value);
            }
        }

        Order(points, tables);
        return points;
    }

    /// <summary>Marks in the canonical order; the sort is stable, as the standard asks.</summary>
    private static void Order(List<int> points, UnicodeTables tables)
    {
        for (var index = 1; index < points.Count; index++)
        {
            var rank = tables.Class(points[index]);
            if (rank == 0)
                continue;
            for (var at = index; at > 0 && tables.Class(points[at - 1]) > rank; at--)
            {
                (points[at - 1], points[at]) = (points[at], points[at - 1]);
            }
        }
    }

    private static List<int> Compose(List<int> points)
    {
        var tables = UnicodeTables.Instance;
        var whole = new List<int>(points.Count);
        var starter = -1;
        var lastClass = -1;
        foreach (var point in points)
        {
            var rank = tables.Class(point);
            if (starter >= 0 && (lastClass < rank || lastClass == -1) && Join(whole[starter], point, tables) is { } joined)
            {
                whole[starter] = joined;
                continue;
            }

            if (rank == 0)
            {
                starter = whole.Count;
                lastClass = -1;
            }
            else
            {
                lastClass = rank;
            }

            whole.Add(point);
        }

        return whole;
    }

    private static int? Join(int first, int second, UnicodeTables tables)
    {
        var lead = first - LeadBase;
        var vowel = second - VowelBase;
        if (lead is >= 0 and < LeadCount && vowel is >= 0 and < VowelCount)
            return SyllableBase + (((lead * VowelCount) + vowel) * TrailCount);
        var syllable = first - SyllableBase;
        var trail = second - TrailBase;
        if (syllable is >= 0 and < SyllableCount && syllable % TrailCount == 0 && trail is > 0 and < TrailCount)
            return first + trail;
        return tables.Composite(first, second);
    }

    private static string Write(List<int> points)
    {
        var text = new StringBuilder(points.Count);
        Span<char> units = stackalloc char[2];
        foreach (var point in points)
            text.Append(units[..new Rune(point).EncodeToUtf16(units)]);
        return text.ToString();
    }
}
