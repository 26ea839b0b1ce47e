namespace PartnerSupport;

/// <summary>The user's own folder for pages of hand-offs. They hold customers' words: only the user reads them, and they do not stay.</summary>
public interface ISheetFolder
{
    /// <summary>Writes a page for the user's eyes alone (mode 0600) and returns its full path; a page of the same name is replaced.</summary>
    /// <param name="name">The file's name, without a folder.</param>
    /// <param name="page">The page.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SupportException">SheetNotWritten.</exception>
    Task<string> WriteAsync(string name, string page, CancellationToken cancellationToken);

    /// <summary>The pages that are there, each with its hand-offs and when it was written. Never fails.</summary>
    IReadOnlyList<StoredSheet> List();

    /// <summary>Removes a page; what cannot be removed now is left for the next time.</summary>
    /// <param name="path">Its full path.</param>
    void Remove(string path);
}
