namespace PartnerSupport;

/// <summary>Notes on requests: read, and added so that each is there once.</summary>
public sealed class NoteDesk
{
    private readonly NoteReading _reading;
    private readonly NoteSending _sending;

    internal NoteDesk(NoteReading reading, NoteSending sending) => (_reading, _sending) = (reading, sending);

    /// <summary>The notes of a request, oldest first.</summary>
    /// <param name="target">The request.</param>
    /// <param name="query">Which ones.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    /// <exception cref="SupportException">The system that holds the request cannot be asked.</exception>
    public async Task<IReadOnlyList<SupportNote>> ListAsync(RequestTarget target, NoteQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(query);
        var notes = await _reading.ReadAsync(target, cancellationToken).ConfigureAwait(false);
        return
        [
            .. notes
                .Where(note => query.Since is not { } since || note.CreatedAt is not { } at || at >= since)
                .Where(note => !query.UnreadOnly || note.IsUnread)
                .Select(note => query.WithHtml ? note : note with { Html = null }),
        ];
    }

    /// <summary>Takes it down that this operator has read notes.</summary>
    /// <param name="target">The request.</param>
    /// <param name="read">The notes, as <see cref="ListAsync"/> gave them.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task MarkReadAsync(RequestTarget target, IReadOnlyCollection<SupportNote> read, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(read);
        return _reading.MarkAsync(target, read, cancellationToken);
    }

    /// <summary>Looks at a note before it goes: whether the request can take one, who says it (R8), and what stands in it. Nothing is written.</summary>
    /// <param name="target">The request.</param>
    /// <param name="order">The note.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    /// <exception cref="SupportException">
    /// NoteMissing, NoteOnHandOff, NoteOnEnded, NotInLedger, RequestUnderWay; or the contact is refused.
    /// </exception>
    public Task<NoteReview> ReviewAsync(RequestTarget target, NoteOrder order, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(order);
        return _sending.ReviewAsync(target, order, cancellationToken);
    }

    /// <summary>Adds a note that was looked at: written down in the row first, then sent under an id of its own.</summary>
    /// <param name="review">The review.</param>
    /// <param name="cancellationToken">Ends every wait; what was written down is sent by the next synchronisation.</param>
    /// <exception cref="SupportException">NoteOnClosed; or the service refuses it.</exception>
    public Task<NoteAnswer> AddAsync(NoteReview review, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(review);
        return _sending.AddAsync(review, cancellationToken);
    }
}
