namespace PartnerSupport.Services.Wire;

/// <summary>
/// Watches the pages of one list. A link that was followed already, or more pages than any list has, means that the list never ends: what came so far
/// is not the whole of it, and is not taken for that.
/// </summary>
/// <param name="most">More pages than any list of this kind has.</param>
internal sealed class PageWalk(int most)
{
    private readonly HashSet<string> _pages = new(StringComparer.Ordinal);

    /// <summary>A page is about to be read.</summary>
    /// <param name="page">Its address, with whatever else names it.</param>
    /// <exception cref="SupportException">ListNotWhole.</exception>
    internal void Enter(string page)
    {
        if (!_pages.Add(page) || _pages.Count > most)
            throw new SupportException(WireIds.ListNotWhole, SupportErrorKind.InvalidData, _pages.Count);
    }
}
