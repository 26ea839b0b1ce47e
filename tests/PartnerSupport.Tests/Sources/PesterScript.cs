using System.Text;
using System.Text.RegularExpressions;

namespace PartnerSupport.Tests.Sources;

/// <summary>
/// What a Pester file asserts: the strings of lines that hold a Should, and the Id of its cases when a Should of the file reads <c>$Id</c>. Comments are
/// taken away first.
/// </summary>
internal static partial class PesterScript
{
    /// <summary>The words that are asserted.</summary>
    /// <param name="script">The file's text.</param>
    public static IEnumerable<string> Asserted(string script)
    {
        var lines = WithoutComments(script).Split('\n');
        var asserting = lines.Where(line => Should().IsMatch(line)).ToArray();
        var words = asserting.SelectMany(line => Quoted().Matches(line));
        if (asserting.Any(line => line.Contains("$Id", StringComparison.Ordinal)))
            words = words.Concat(lines.SelectMany(line => CaseId().Matches(line)));
        return words.Select(match => match.Groups["word"].Value);
    }

    /// <summary>The script without its comments; line breaks stay.</summary>
    /// <param name="script">The file's text.</param>
    public static string WithoutComments(string script)
    {
        var kept = new StringBuilder(script.Length);
        foreach (Match part in Part().Matches(script))
            kept.Append(part.Groups["comment"].Success ? new string('\n', part.Value.Count(c => c == '\n')) : part.Value);
        return kept.ToString();
    }

    // Strings first, since a # inside one begins no comment, nor does one in the middle of a word.
    [GeneratedRegex(
        """(?<comment><\#[\s\S]*?\#>)|(?<string>@'\r?\n[\s\S]*?\n'@|@"\r?\n[\s\S]*?\n"@|'(?:[^']|'')*'|"(?:[^"`]|`[\s\S]|"")*")|(?<comment>(?<![^\s;{}()|,])\#[^\n]*)|`[\s\S]|[\s\S]""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Part();

    [GeneratedRegex(@"\bShould\b", RegexOptions.CultureInvariant)]
    private static partial Regex Should();

    // 'Id', "Id", 'Id,*' and 'Id,Some.Command': FullyQualifiedErrorId goes on with the command.
    [GeneratedRegex("""['"](?<word>[A-Z][A-Za-z0-9]+)(?:,[^'"]*)?\*?['"]""", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex("""\bId = '(?<word>[A-Z][A-Za-z0-9]+)'""", RegexOptions.CultureInvariant)]
    private static partial Regex CaseId();
}
