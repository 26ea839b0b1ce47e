using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace PartnerSupport.Services.AzureSupport;

/// <summary>
/// The text of a message that came as HTML, as a person would read it from the page: paragraphs and rows on lines of their own, cells beside each other,
/// links with their address, nothing of styles, scripts and tracking pictures (FACTS 3.10).
/// </summary>
internal static partial class HtmlText
{
    private static readonly string[] Unread = ["HEAD", "STYLE", "SCRIPT", "TEMPLATE", "TITLE", "NOSCRIPT", "OBJECT", "SVG"];

    /// <summary>Elements that begin a line and end it.</summary>
    private static readonly HashSet<string> Lines = new(
        [
            "ADDRESS",
            "ARTICLE",
            "BLOCKQUOTE",
            "CENTER",
            "DD",
            "DIV",
            "DL",
            "DT",
            "FIGURE",
            "FOOTER",
            "FORM",
            "H1",
            "H2",
            "H3",
            "H4",
            "H5",
            "H6",
            "HEADER",
            "HR",
            "LI",
            "MAIN",
            "NAV",
            "OL",
            "P",
            "PRE",
            "SECTION",
            "TABLE",
            "TR",
            "UL",
        ],
        StringComparer.Ordinal
    );

    /// <summary>Whether a body is HTML: some element of a page stands in it. A text that only has an angle bracket is a text.</summary>
    /// <param name="body">The body.</param>
    public static bool IsHtml(string body) => Element().IsMatch(body);

    /// <summary>The text.</summary>
    /// <param name="html">The body.</param>
    public static string Of(string html)
    {
        if (Preformatted().Match(html) is { Success: true } own)
            return Plain(own.Groups[1].Value);
        using var document = new HtmlParser().ParseDocument(html);
        var text = new HtmlTextLines();
        if (document.Body is { } body)
            Read(body, text);
        return text.ToString();
    }

    // A text between pre tags. Where it was not encoded, an angle bracket stands in it and an entity is what was typed.
    private static string Plain(string inner) =>
        (inner.Contains('<', StringComparison.Ordinal) ? inner : WebUtility.HtmlDecode(inner)).ReplaceLineEndings("\n").Trim('\n');

    // By a stack of its own: a page may be nested deeper than a thread's stack bears.
    private static void Read(INode root, HtmlTextLines text)
    {
        var left = new Stack<(INode Node, bool IsEnd)>();
        left.Push((root, false));
        while (left.TryPop(out var next))
        {
            if (next.IsEnd)
            {
                End((IElement)next.Node, text);
                continue;
            }

            if (next.Node is IText words)
                text.Write(words.Data);
            if (next.Node is not IElement element || Unread.Contains(element.NodeName, StringComparer.OrdinalIgnoreCase))
                continue;
            Begin(element, text);
            left.Push((element, true));
            for (var child = element.LastChild; child is not null; child = child.PreviousSibling)
                left.Push((child, false));
        }
    }

    private static void Begin(IElement element, HtmlTextLines text)
    {
        if (element.NodeName == "BR")
            text.Break();
        if (element.NodeName is "TD" or "TH" && element.PreviousElementSibling is not null)
            text.Gap();
        if (Lines.Contains(element.NodeName))
            text.EndLine(IsParagraph(element));
        if (element.NodeName == "LI")
            text.Write("- ");
        if (element.NodeName == "PRE")
            text.Preformatted++;
    }

    private static void End(IElement element, HtmlTextLines text)
    {
        if (element.NodeName == "PRE")
            text.Preformatted--;
        if (element.NodeName == "A" && Address(element) is { } address)
            text.Write($" <{address}>");
        if (!Lines.Contains(element.NodeName))
            return;
        // An empty paragraph is how mail programs write an empty line.
        if (element.NodeName == "P" && text.IsAtLineStart)
            text.Break();
        text.EndLine(IsParagraph(element));
    }

    // Mail programs write each line as a paragraph without room around it.
    private static bool IsParagraph(IElement element) =>
        element.NodeName is "TABLE" or "PRE" or "UL" or "OL"
        || (element.NodeName == "P" && element.ClassName?.Contains("MsoNormal", StringComparison.OrdinalIgnoreCase) != true);

    // Where a link leads is part of what is said; where its words are the address, it is said already.
    private static string? Address(IElement link) =>
        link.GetAttribute("href")?.Trim() is { } address
        && Uri.TryCreate(address, UriKind.Absolute, out var target)
        && target.Scheme is "http" or "https"
        && !link.TextContent.Contains(address.TrimEnd('/'), StringComparison.OrdinalIgnoreCase)
            ? address
            : null;

    [GeneratedRegex(
        @"<(?:!doctype\s+html|/?(?:html|head|body|div|p|pre|table|tr|td|span|font|br|b|i|strong|em|ul|ol|li|a|h[1-6]))(?:\s[^<>]*)?/?>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Element();

    [GeneratedRegex(@"^\s*<pre>(.*)</pre>\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Preformatted();
}
