using System.Text.RegularExpressions;

namespace PartnerSupport;

/// <summary>Tells several numbers in one field apart. One field holds one number: which of two is ours is not ours to guess.</summary>
internal static partial class PhoneList
{
    /// <summary>Fewer digits make no number of their own: <c>030/1234567</c> is one.</summary>
    private const int FewestDigits = 7;

    /// <summary>E.164 has no more.</summary>
    private const int MostDigits = 15;

    /// <summary>The numbers that a folded text holds, each as it is written; one where it holds one, or none that can be told apart.</summary>
    internal static IReadOnlyList<string> Split(string folded)
    {
        var parts = Numbers(Separator().Split(folded));
        if (parts.Count > 1)
            return parts;
        parts = Numbers(Plus().Split(folded));
        if (parts.Count > 1)
            return parts;
        return Blank()
                .Matches(folded)
                .Select(blank => Numbers([folded[..blank.Index], folded[(blank.Index + blank.Length)..]]))
                .FirstOrDefault(halves => halves.Count == 2 && Digits(folded) > MostDigits)
            ?? [folded];
    }

    private static List<string> Numbers(IEnumerable<string> parts) => [.. parts.Where(part => Digits(part) >= FewestDigits).Select(part => part.Trim())];

    private static int Digits(string text) => text.Count(char.IsAsciiDigit);

    [GeneratedRegex(
        @"[,;/|&、，\n\r\t]|(?<![\p{L}])(?:or|and|und|oder|y|o|ou|et|и|или|및|또는|혹은|または|又は|或|和|أو|و)(?![\p{L}])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Separator();

    /// <summary>Before every plus but the first.</summary>
    [GeneratedRegex(@"(?<=\d[^+]*)(?=\(?\+)", RegexOptions.CultureInvariant)]
    private static partial Regex Plus();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();
}
