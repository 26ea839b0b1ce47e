using System.Text;

namespace PartnerSupport.Help;

/// <summary>The catalogue of errors as a page of docs/ and as a help topic.</summary>
internal static class ErrorPages
{
    private const string LookUp = "        (Get-Help about_CspSupport_Errors) -split '\\n\\n' -match 'TitleMissing'\n";

    public static string Markdown(IReadOnlyList<ErrorEntry> entries)
    {
        var page = new StringBuilder("# Errors and findings\n\n<!-- Made from the texts: dotnet run --project build/Help -- errors . -->\n\n")
            .Append(AboutWords.English.Preface)
            .Append("\n\n| id | category | text | what to do |\n|---|---|---|---|\n");
        foreach (var entry in entries)
        {
            page.Append("| ")
                .Append(entry.Id)
                .Append(" | ")
                .Append(string.Join(", ", entry.Kinds))
                .Append(" | ")
                .Append(Cell(entry.Text))
                .Append(" | ")
                .Append(Cell(entry.Action))
                .Append(" |\n");
        }

        return page.ToString();
    }

    public static string About(IReadOnlyList<ErrorEntry> entries, AboutWords words)
    {
        var page = new StringBuilder(words.Head("about_CspSupport_Errors", words.Errors));
        Wrap(page, words.Preface, 4);
        page.Append("\n    ").Append(words.Find).Append("\n\n").Append(LookUp);
        foreach (var entry in entries)
        {
            page.Append("\n  ").Append(entry.Id);
            if (entry.Kinds.Count > 0)
                page.Append(" (").Append(string.Join(", ", entry.Kinds)).Append(')');
            page.Append('\n');
            Wrap(page, entry.Text, 4);
            if (entry.Action.Length > 0)
                Wrap(page, entry.Action, 4);
        }

        return page.Append(words.Foot("New-CspSupportRequest\n    Test-CspSupportRequest")).ToString();
    }

    private static string Cell(string text) => text.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);

    /// <summary>Adds a text in lines that a terminal shows whole.</summary>
    internal static void Wrap(StringBuilder page, string text, int indent)
    {
        const int Width = 78;
        var column = 0;
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (column > 0 && column + 1 + Columns(word) > Width)
            {
                page.Append('\n');
                column = 0;
            }

            page.Append(column == 0 ? new string(' ', indent) : " ").Append(word);
            column += (column == 0 ? indent : 1) + Columns(word);
        }

        page.Append('\n');
    }

    // Hangul takes two columns of a terminal.
    private static int Columns(string word) => word.Length + word.Count(sign => sign is >= '\u1100' and <= '\u11ff' or >= '\u2e80' and <= '\uff60');
}
