namespace PartnerSupport;

/// <summary>A request that was handed in: settled, or still on its way.</summary>
/// <param name="Request">The request as it stands.</param>
/// <param name="IsSettled">Whether its outcome is known; otherwise <see cref="SupportDesk.SettleAsync"/> waits for it.</param>
/// <param name="Warnings">What came up while it was handed in, for example a refused plan that made it a hand-off.</param>
public sealed record Submission(SupportRequest Request, bool IsSettled, IReadOnlyList<Finding> Warnings)
{
    internal LedgerEntry? Entry { get; init; }

    internal ChannelReceipt? Receipt { get; init; }

    /// <summary>The error that ended it; null when it was filed or handed over.</summary>
    public SupportException? Error { get; init; }
}
