using System.Globalization;

namespace PartnerSupport;

/// <summary>What people do with hand-offs: claim them, work them from a page, and give them back.</summary>
public sealed class HandOffDesk
{
    private readonly HandOffClaims _claims;
    private readonly HandOffSheets _sheets;
    private readonly SheetShelf _shelf;

    internal HandOffDesk(HandOffClaims claims, HandOffSheets sheets, SheetShelf shelf) => (_claims, _sheets, _shelf) = (claims, sheets, shelf);

    /// <summary>
    /// The hand-off, claimed for the signed-in account. A claim that is ours is renewed, one whose time is over is nobody's; a request that waits for no
    /// submission comes back as it is.
    /// </summary>
    /// <param name="reference">The hand-off.</param>
    /// <param name="takeOver">Whether it is taken from whoever holds it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SupportException">RequestNotFound; HandOffClaimed: somebody else holds it.</exception>
    public Task<SupportRequest> ClaimAsync(string reference, bool takeOver, CancellationToken cancellationToken = default) =>
        _claims.ClaimAsync(reference, takeOver, cancellationToken);

    /// <summary>The request, given back: nobody's.</summary>
    /// <param name="reference">The request.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SupportException">RequestNotFound.</exception>
    public async Task<SupportRequest> ReleaseAsync(string reference, CancellationToken cancellationToken = default) =>
        (await _claims.ReleaseAsync(reference, cancellationToken).ConfigureAwait(false)).Unjudged();

    /// <summary>The request, given to somebody by name.</summary>
    /// <param name="reference">The request.</param>
    /// <param name="owner">The account's name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SupportException">RequestNotFound, OwnerInvalid.</exception>
    public async Task<SupportRequest> AssignAsync(string reference, string owner, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(owner);
        return (await _claims.AssignAsync(reference, owner, cancellationToken).ConfigureAwait(false)).Unjudged();
    }

    /// <summary>The form of a hand-off as the operator's portal shows it: labels and dates in its language, times in this machine's zone.</summary>
    /// <param name="handOff">The hand-off.</param>
    /// <param name="culture">The portal's language.</param>
    public IReadOnlyList<FormEntry> FormOf(SupportRequest handOff, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(handOff);
        return _sheets.FormOf(handOff, culture);
    }

    /// <summary>Writes one page for hand-offs, by deadline, into the user's own folder, and returns its path.</summary>
    /// <param name="handOffs">The hand-offs.</param>
    /// <param name="culture">The portal's language.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SupportException">SheetNotWritten.</exception>
    public async Task<string> WriteSheetAsync(IReadOnlyList<SupportRequest> handOffs, CultureInfo culture, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handOffs);
        await _shelf.TidyAsync(cancellationToken).ConfigureAwait(false);
        return await _shelf
            .WriteAsync(await _sheets.ComposeAsync(handOffs, culture, cancellationToken).ConfigureAwait(false), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Removes pages whose hand-offs are settled, and those that are older than a day.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task TidySheetsAsync(CancellationToken cancellationToken = default) => _shelf.TidyAsync(cancellationToken);
}
