using System.Text;
using System.Text.RegularExpressions;

namespace PartnerSupport.Help;

/// <summary>Pages of docs/ as help topics, so that what an error points to is there where the module is.</summary>
internal static partial class AboutPages
{
    private static readonly (string Topic, string Page, string Summary)[] Topics =
    [
        ("about_CspSupport_Ledger", "ledger.md", "Where requests are written down, what is kept, and the rights that it takes."),
        ("about_CspSupport_Policy", "policy.md", "The partner's policy: all its fields, who may change it, names for contacts."),
        ("about_CspSupport_SignIn", "sign-in.md", "The ways of signing in, the refresh token, and which call takes which token."),
    ];

    public static void Write(string root, string folder)
    {
        foreach (var (topic, page, summary) in Topics)
        {
            var text = new StringBuilder($"TOPIC\n    {topic}\n\nSHORT DESCRIPTION\n    {summary}\n\nLONG DESCRIPTION\n");
            var isCode = false;
            // The first line is the page's title.
            foreach (var line in File.ReadLines(Path.Combine(root, "docs", page)).Skip(1))
            {
                if (line.StartsWith("```", StringComparison.Ordinal))
                    isCode = !isCode;
                else if (isCode || line.StartsWith('|') || line.Length == 0)
                    text.Append(line.Length == 0 ? string.Empty : "    ").Append(isCode ? line : Plain(line)).Append('\n');
                else if (line.StartsWith('#'))
                    text.Append("  ").Append(Plain(line.TrimStart('#', ' '))).Append('\n');
                else
                    ErrorPages.Wrap(text, Plain(line), 4);
            }

            File.WriteAllText(Path.Combine(folder, topic + ".help.txt"), text.Append("\nSEE ALSO\n    about_CspSupport_Errors\n").ToString());
        }
    }

    private static string Plain(string line) =>
        Link().Replace(line, "$1").Replace("**", string.Empty, StringComparison.Ordinal).Replace("`", string.Empty, StringComparison.Ordinal);

    [GeneratedRegex(@"\[([^\]]+)\]\([^)]+\)")]
    private static partial Regex Link();
}
