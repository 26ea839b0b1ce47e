namespace PartnerSupport;

/// <summary>What the states of a ledger's row mean for each other (docs/decisions/ledger-before-send.md).</summary>
public static class LedgerStates
{
    /// <summary>Whether nothing more is to be done for the row by this module.</summary>
    /// <param name="state">The state.</param>
    public static bool IsSettled(this LedgerState state) => state is LedgerState.Filed or LedgerState.Failed or LedgerState.Withdrawn;

    /// <summary>
    /// Whether a row may go from one state to another. What was filed or withdrawn never becomes something to send again:
    /// that is how a request is filed once at most. A state of a newer version is never left by this one.
    /// </summary>
    /// <param name="from">The state in which it stands.</param>
    /// <param name="to">The state that it is to have.</param>
    public static bool CanBecome(this LedgerState from, LedgerState to) =>
        from switch
        {
            _ when to is LedgerState.Unknown => false,
            LedgerState.Prepared => to is not LedgerState.Accepted,
            LedgerState.Sending => true,
            LedgerState.Accepted => to is not (LedgerState.Prepared or LedgerState.Sending),
            LedgerState.ToSubmit => to is LedgerState.ToSubmit or LedgerState.Filed or LedgerState.Failed or LedgerState.Withdrawn,
            LedgerState.Filed => to is LedgerState.Filed or LedgerState.Withdrawn,
            LedgerState.Failed => to is not (LedgerState.Sending or LedgerState.Accepted),
            LedgerState.Withdrawn => to is LedgerState.Withdrawn,
            _ => false,
        };

    /// <summary>Whether another process holds the row, so that the holder named in <paramref name="changed"/> must not take it.</summary>
    /// <param name="entry">The row as it stands.</param>
    /// <param name="changed">The row as somebody wants it.</param>
    /// <param name="now">The time, UTC.</param>
    public static bool IsHeldAgainst(this LedgerEntry entry, LedgerEntry changed, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(changed);
        return entry.LeaseOwner is { } owner
            && changed.LeaseOwner is { } taker
            && entry.LeaseUntil > now
            && !string.Equals(owner, taker, StringComparison.Ordinal);
    }
}
