using System.Text;

namespace PartnerSupport.Help;

/// <summary>The catalogue of errors as a page of docs/ and as a help topic.</summary>
internal static class ErrorPages
{
    private const string Preface =
        "Every error, warning and finding of PartnerSupport has a stable id. It stands in brackets at the end of the message, it is the part of "
        + "FullyQualifiedErrorId before the comma, and the Id of a finding. A refused request names every finding; FullyQualifiedErrorId is that of the "
        + "first. Numbers in braces stand for what is filled in. Where no category is given, either the service's answer "
        + "decides (401 AuthenticationError, 403 PermissionDenied, 404 ObjectNotFound, 409 ResourceExists, 429 LimitsExceeded, "
        + "5xx ResourceUnavailable), or the id belongs to the review: an error refuses the request (InvalidArgument), a warning is only said.";

    private const string LookUp = "        (Get-Help about_CspSupport_Errors) -split '\\n\\n' -match 'TitleMissing'\n";

    public static string Markdown(IReadOnlyList<ErrorEntry> entries)
    {
        var page = new StringBuilder("# Errors and findings\n\n<!-- Made from the texts: dotnet run --project build/Help -- errors . -->\n\n")
            .Append(Preface)
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

    public static string About(IReadOnlyList<ErrorEntry> entries)
    {
        var page = new StringBuilder(
            "TOPIC\n    about_CspSupport_Errors\n\nSHORT DESCRIPTION\n    The errors, warnings and findings of PartnerSupport, by id.\n\nLONG DESCRIPTION\n"
        );
        Wrap(page, Preface, 4);
        page.Append("\n    To find one by its id:\n\n").Append(LookUp);
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

        return page.Append("\nSEE ALSO\n    New-CspSupportRequest\n    Test-CspSupportRequest\n").ToString();
    }

    private static string Cell(string text) => text.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);

    /// <summary>Adds a text in lines that a terminal shows whole.</summary>
    internal static void Wrap(StringBuilder page, string text, int indent)
    {
        const int Width = 78;
        var column = 0;
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (column > 0 && column + 1 + word.Length > Width)
            {
                page.Append('\n');
                column = 0;
            }

            page.Append(column == 0 ? new string(' ', indent) : " ").Append(word);
            column += (column == 0 ? indent : 1) + word.Length;
        }

        page.Append('\n');
    }
}
