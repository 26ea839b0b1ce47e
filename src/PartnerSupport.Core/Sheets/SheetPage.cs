using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PartnerSupport;

/// <summary>
/// Writes an operator's page: one file of HTML that loads nothing, sends nothing and runs no script but its own, which its Content-Security-Policy names by
/// hash. Pure.
/// </summary>
public static class SheetPage
{
    /// <summary>The name under which a page says whose hand-offs it holds.</summary>
    public const string ReferencesName = "hand-offs";

    private static readonly string Style = Resource("sheet.css");
    private static readonly string Script = Resource("sheet.js");

    /// <summary>The page, in the language of its style.</summary>
    /// <param name="sheet">What it holds.</param>
    public static string Render(HandOffSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = sheet.Style.Culture;
            return Page(sheet).ToString();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static Html Page(HandOffSheet sheet)
    {
        var title = Title(sheet);
        var policy =
            $"default-src 'none'; style-src 'sha256-{Hash(Style)}'; script-src 'sha256-{Hash(Script)}'; base-uri 'none'; form-action 'none'; "
            + "require-trusted-types-for 'script'";
        return Html.Of(
            $"""
            <!DOCTYPE html>
            <html lang="{Language(sheet.Style.Culture)}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <meta name="robots" content="noindex">
            <meta name="{ReferencesName}" content="{string.Join(' ', sheet.Items.Select(item => item.Request.Reference))}">
            <title>{title}</title>
            <style>{Html.Raw(Style)}</style>
            </head>
            <body{Words()}>
            <a class="skip" href="#hand-offs">{Text(SheetIds.SheetSkip)}</a>
            <header class="top">
            {Html.When(sheet.IsSandbox, () => Html.Of($"<p class=\"sandbox\">{Text(SheetIds.SheetSandbox)}</p>"))}
            <h1>{title}</h1>
            <p>{MessageText.Format(SheetIds.SheetWritten, SheetText.Time(sheet.WrittenAt, sheet.Style), sheet.PartnerName)}</p>
            <noscript><p class="note">{Text(SheetIds.SheetNoScript)}</p></noscript>
            </header>
            {Html.When(sheet.Items.Count > 1, () => Overview(sheet))}
            <main id="hand-offs" tabindex="-1">
            {sheet.Items.Select(item => new SheetArticle(item, sheet.Style).Render())}</main>
            {Bar()}
            <script>{Html.Raw(Script)}</script>
            </body>
            </html>

            """
        );
    }

    private static string Title(HandOffSheet sheet) =>
        sheet.Items is [var only]
            ? MessageText.Format(SheetIds.SheetTitleOne, only.Request.Reference, only.Request.CustomerName)
            : MessageText.Format(SheetIds.SheetTitleMany, sheet.Items.Count);

    private static Html Overview(HandOffSheet sheet) =>
        Html.Of(
            $"""
            <nav class="overview" aria-label="{Text(SheetIds.SheetOverview)}">
            <ol>
            {sheet.Items.Select(item =>
                Html.Of(
                    $"""
                    <li><a href="#{item.Request.Reference}"><span class="code">{item.Request.Reference}</span>
                    <bdi>{item.Request.CustomerName}</bdi> <span class="pill {SheetArticle.Letter(item)}">{SheetArticle.Letter(item)}</span></a>
                    {SheetArticle.Countdown(item)}</li>

                    """
                ))}</ol>
            </nav>
            """
        );

    private static Html Bar() =>
        Html.Of(
            $"""
            <aside class="bar" aria-label="{Text(SheetIds.SheetBar)}" hidden>
            <button type="button" id="next" class="primary" aria-keyshortcuts="N"><span id="next-name"></span> <kbd aria-hidden="true">N</kbd></button>
            <button type="button" id="previous" aria-keyshortcuts="P"><span>{Text(SheetIds.SheetPrevious)}</span> <kbd aria-hidden="true">P</kbd></button>
            <span id="progress" class="quiet"></span>
            <p id="said" role="status"></p>
            <label class="keys"><input type="checkbox" id="keys" checked> {Text(SheetIds.SheetKeys)}</label>
            </aside>
            """
        );

    // What the script says: it holds no words of its own.
    private static Html Words() =>
        Html.Join(
            new[]
            {
                ("left", SheetIds.SheetLeft),
                ("late", SheetIds.SheetLate),
                ("days", SheetIds.SheetTimeDays),
                ("hours", SheetIds.SheetTimeHours),
                ("minutes", SheetIds.SheetTimeMinutes),
                ("now", SheetIds.SheetAnswerNow),
                ("copied", SheetIds.SheetCopied),
                ("failed", SheetIds.SheetCopyFailed),
                ("next", SheetIds.SheetNext),
                ("none", SheetIds.SheetNextNone),
                ("progress", SheetIds.SheetProgress),
                ("wrong", SheetIds.SheetNumberWrong),
            }.Select(word => Html.Of($" data-{word.Item1}=\"{SheetText.Template(word.Item2)}\""))
        );

    private static string Text(string id) => MessageText.Format(id);

    private static string Language(CultureInfo culture) => culture.TwoLetterISOLanguageName == "ko" ? "ko" : "en";

    // A parser turns line ends into line feeds before it hashes.
    private static string Resource(string name)
    {
        using var stream = typeof(SheetPage).Assembly.GetManifestResourceStream($"PartnerSupport.Sheets.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Hash(string content) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}
