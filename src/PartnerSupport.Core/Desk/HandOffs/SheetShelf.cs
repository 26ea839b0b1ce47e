namespace PartnerSupport;

/// <summary>Keeps the user's pages no longer than they are of use: until their hand-offs are settled, and a day at most.</summary>
internal sealed class SheetShelf(ISheetFolder folder, IRequestLedger ledger, TimeProvider clock)
{
    internal static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>Writes a page; one that held the same hand-offs gives way to it.</summary>
    internal Task<string> WriteAsync(HandOffSheet sheet, CancellationToken cancellationToken) =>
        folder.WriteAsync(NameOf(sheet), SheetPage.Render(sheet), cancellationToken);

    /// <summary>Removes what is of no use any more. A hand-off that this ledger does not know is another session's: its page has its day.</summary>
    internal async Task TidyAsync(CancellationToken cancellationToken)
    {
        foreach (var page in folder.List())
        {
            if (clock.GetUtcNow() - page.WrittenAt > Longest || await IsSettledAsync(page, cancellationToken).ConfigureAwait(false))
                folder.Remove(page.Path);
        }
    }

    private static string NameOf(HandOffSheet sheet) =>
        sheet.Items is [var only] ? $"{only.Request.Reference}.html" : $"{sheet.Items[0].Request.Reference}-and-{sheet.Items.Count - 1}-more.html";

    private async Task<bool> IsSettledAsync(StoredSheet page, CancellationToken cancellationToken)
    {
        foreach (var reference in page.References)
        {
            if (await ledger.FindAsync(reference, cancellationToken).ConfigureAwait(false) is not { } row || !row.State.IsSettled())
                return false;
        }

        return page.References.Count > 0;
    }
}
