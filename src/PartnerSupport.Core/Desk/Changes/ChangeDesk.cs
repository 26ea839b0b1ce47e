namespace PartnerSupport;

/// <summary>Changes requests after they were handed in, and closes them.</summary>
public sealed class ChangeDesk
{
    private readonly RequestChanges _changes;
    private readonly RequestClosing _closing;

    internal ChangeDesk(RequestChanges changes, RequestClosing closing) => (_changes, _closing) = (changes, closing);

    /// <summary>Looks at a change: whether the system that holds the request lets it be made, and whose contact it names (R8). Nothing is written.</summary>
    /// <param name="target">The request.</param>
    /// <param name="order">What is to be different.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    /// <exception cref="SupportException">
    /// NothingToChange, RequestUnderWay, RequestEnded, NotInLedger; ChangeNotPossible, with the fields; or the contact is refused.
    /// </exception>
    public Task<ChangeReview> ReviewAsync(RequestTarget target, ChangeOrder order, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(order);
        return _changes.ReviewAsync(target, order, cancellationToken);
    }

    /// <summary>Makes a change that was looked at: written down in the row first.</summary>
    /// <param name="review">The review.</param>
    /// <param name="cancellationToken">Ends every wait; what was written down is sent by the next synchronisation.</param>
    /// <exception cref="SupportException">SeverityHeldByEngineer, RequestClosed; or the service refuses it.</exception>
    public Task<ChangeAnswer> ApplyAsync(ChangeReview review, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(review);
        return _changes.ApplyAsync(review, cancellationToken);
    }

    /// <summary>Looks at how a request is closed. A hand-off that nobody submitted is withdrawn by it.</summary>
    /// <param name="target">The request.</param>
    /// <param name="order">How.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    /// <exception cref="SupportException">WithdrawalReasonMissing, RequestUnderWay.</exception>
    public Task<CloseReview> ReviewClosingAsync(RequestTarget target, CloseOrder order, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(order);
        return _closing.ReviewAsync(target, order, cancellationToken);
    }

    /// <summary>Closes a request, or withdraws a hand-off. One that is closed already stays as it is, and that is told.</summary>
    /// <param name="review">The review.</param>
    /// <param name="cancellationToken">Ends every wait; what was written down is sent by the next synchronisation.</param>
    /// <exception cref="SupportException">The service refuses it.</exception>
    public Task<ChangeAnswer> CloseAsync(CloseReview review, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(review);
        return _closing.CloseAsync(review, cancellationToken);
    }
}
