using System.Text;
using System.Text.RegularExpressions;

namespace PartnerSupport.Help;

/// <summary>Pages of docs/ as help topics, so that what an error points to is there where the module is.</summary>
internal static partial class AboutPages
{
    private static readonly (string Topic, string Page, string Summary)[] English =
    [
        ("about_CspSupport", "help/overview.md", "What PartnerSupport does, and where to start."),
        ("about_CspSupport_Contact", "contact-policy.md", "Whose contact a request carries: the partner's, never the customer's."),
        ("about_CspSupport_HandOff", "help/hand-off.md", "Requests that a person submits in a portal: link, steps, fields, and number."),
        ("about_CspSupport_Ledger", "ledger.md", "Where requests are recorded, what's kept, and the permissions it takes."),
        ("about_CspSupport_Policy", "policy.md", "The partner's policy: all its fields, who may change it, names for contacts."),
        ("about_CspSupport_Routing", "routing.md", "Which channel a request takes, and why."),
        ("about_CspSupport_Runbooks", "help/runbooks.md", "Unattended runs: sign-in, keys, exit codes, and schedules."),
        ("about_CspSupport_Sandbox", "help/sandbox.md", "Practice without a tenant: what the sandbox simulates and how."),
        ("about_CspSupport_SignIn", "sign-in.md", "The ways to sign in, the refresh token, and which call takes which token."),
    ];

    // Topics without a page here are shown in English.
    private static readonly (string Topic, string Page, string Summary)[] Korean =
    [
        ("about_CspSupport", "help/overview.ko.md", "PartnerSupport가 하는 일과 시작하는 방법입니다."),
        ("about_CspSupport_HandOff", "help/hand-off.ko.md", "사람이 포털에서 제출하는 요청의 링크, 단계, 필드, 번호를 설명합니다."),
        ("about_CspSupport_Runbooks", "help/runbooks.ko.md", "무인 실행의 로그인, 키, 종료 코드, 일정을 설명합니다."),
        ("about_CspSupport_Sandbox", "help/sandbox.ko.md", "테넌트 없이 샌드박스에서 연습하는 방법을 설명합니다."),
    ];

    public static void Write(string root, string folder, AboutWords words)
    {
        foreach (var (topic, page, summary) in words == AboutWords.Korean ? Korean : English)
        {
            var text = new StringBuilder(words.Head(topic, summary));
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

            File.WriteAllText(Path.Combine(folder, topic + ".help.txt"), text.Append(words.Foot("about_CspSupport_Errors")).ToString());
        }
    }

    private static string Plain(string line) =>
        Link().Replace(line, "$1").Replace("**", string.Empty, StringComparison.Ordinal).Replace("`", string.Empty, StringComparison.Ordinal);

    [GeneratedRegex(@"\[([^\]]+)\]\([^)]+\)")]
    private static partial Regex Link();
}
