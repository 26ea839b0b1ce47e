namespace PartnerSupport;

/// <summary>A request that an earlier run left on its way.</summary>
/// <param name="Request">The request.</param>
/// <param name="Step">What has to be done.</param>
/// <param name="IsStale">Whether it is so old that nobody may still want it sent.</param>
public sealed record SyncItem(SupportRequest Request, SyncStep Step, bool IsStale)
{
    /// <summary>Whether it may be sent; its name is looked up in any case.</summary>
    public bool MaySend { get; init; } = !IsStale;

    /// <summary>When it was asked for, UTC.</summary>
    public DateTimeOffset AskedAt => Step == SyncStep.Act && Row.Actions is [var first, ..] ? first.AskedAt : Row.CreatedAt;

    internal LedgerEntry Row { get; init; } = null!;
}
