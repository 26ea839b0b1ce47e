using System.Text.RegularExpressions;

namespace PartnerSupport;

/// <summary>
/// The extension behind a phone number, as it is written in the languages of our users: <c>ext. 12</c>, <c>(내선 12)</c>, <c>доб. 12</c>.
/// </summary>
internal static partial class PhoneExtension
{
    /// <summary>Parts a text into line and extension; the extension is null when there is none, and empty when its digits are missing.</summary>
    /// <param name="folded">The text, folded, with ASCII digits.</param>
    internal static (string Line, string? Extension) Split(string folded) =>
        Mark().Match(folded) is { Success: true } match ? (match.Groups["line"].Value, match.Groups["digits"].Value) : (folded, null);

    // What the words stand in: full-width signs and capitals are folded before. "w.": Russian and Polish desks write "вн." and "wew.".
    [GeneratedRegex(
        @"^(?<line>.*?[\d)])[\s,;:.(\[\p{Pd}]*"
            + @"(?:extension|extensi[oó]n|extn\.?|ext[.=]?|poste|ramal|interno|int\.|anexo|toestel|tst\.|"
            + @"durchwahl|dw\.?|nebenstelle|nst\.?|apparat|app\.|wew(?:n[eę]trzny|\.)|dahili|"
            + @"добавочный|доб\.?|внутренний|внутр\.?|вн\.|"
            + @"내선\s?번호|내선|구내|교환|内線\s?番号|内線|内线|分机|分機|轉|转|تحويلة|داخلي|#|x)"
            + @"[\s.:=#\p{Pd}]*(?<digits>[^\s)\]]*)[\s)\]]*$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline
    )]
    private static partial Regex Mark();
}
