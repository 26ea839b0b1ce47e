namespace PartnerSupport;

/// <summary>A request that was handed in: settled, or still on its way.</summary>
/// <param name="Request">The request as it stands.</param>
/// <param name="IsSettled">Whether this run has nothing more to do for it; otherwise <see cref="OutboxDesk.SettleAsync"/> waits for it.</param>
/// <param name="Warnings">What came up while it was handed in, for example a refused plan that made it a hand-off.</param>
public sealed record Submission(SupportRequest Request, bool IsSettled, IReadOnlyList<Finding> Warnings)
{
    internal LedgerEntry? Entry { get; init; }

    internal ChannelReceipt? Receipt { get; init; }

    internal PolicyInForce? Policy { get; init; }

    /// <summary>The error that ended it; null when it was filed or handed over.</summary>
    public SupportException? Error { get; init; }

    /// <summary>Whether it was there before this run: found again by its key, as a duplicate, or left by a run that ended.</summary>
    public bool WasAlreadyThere { get; init; }

    /// <summary>The request as the caller is told of it: with the word whether it was filed now or found.</summary>
    public SupportRequest Result => WasAlreadyThere ? Dated with { WasAlreadyFiled = true } : Dated;

    private SupportRequest Dated => Entry?.Dated(Request) ?? Request;
}
