namespace PartnerSupport;

/// <summary>What the states of a ledger's row mean for each other (docs/decisions/ledger-before-send.md).</summary>
public static class LedgerStates
{
    /// <summary>
    /// Which state may follow which. What was filed or withdrawn never becomes something to send again: that is how a request is
    /// filed once at most. Sent and accepted rows may be sent again, under the same name, once the name is known to be absent.
    /// </summary>
    private static readonly Dictionary<LedgerState, LedgerState[]> Successors = new()
    {
        [LedgerState.Prepared] =
        [
            LedgerState.Prepared,
            LedgerState.Sending,
            LedgerState.ToSubmit,
            LedgerState.Filed,
            LedgerState.Failed,
            LedgerState.Withdrawn,
        ],
        [LedgerState.Sending] =
        [
            LedgerState.Prepared,
            LedgerState.Sending,
            LedgerState.Accepted,
            LedgerState.ToSubmit,
            LedgerState.Filed,
            LedgerState.Failed,
            LedgerState.Withdrawn,
        ],
        [LedgerState.Accepted] =
        [
            LedgerState.Sending,
            LedgerState.Accepted,
            LedgerState.ToSubmit,
            LedgerState.Filed,
            LedgerState.Failed,
            LedgerState.Withdrawn,
        ],
        [LedgerState.ToSubmit] = [LedgerState.ToSubmit, LedgerState.Filed, LedgerState.Failed, LedgerState.Withdrawn],
        [LedgerState.Filed] = [LedgerState.Filed, LedgerState.Withdrawn],
        [LedgerState.Failed] = [LedgerState.Prepared, LedgerState.ToSubmit, LedgerState.Filed, LedgerState.Failed, LedgerState.Withdrawn],
        [LedgerState.Withdrawn] = [LedgerState.Withdrawn],
    };

    /// <summary>Whether nothing more is to be done for the row by this module.</summary>
    /// <param name="state">The state.</param>
    public static bool IsSettled(this LedgerState state) => state is LedgerState.Filed or LedgerState.Failed or LedgerState.Withdrawn;

    /// <summary>States in which a request can be repeated by another: refused and withdrawn ones cannot.</summary>
    public static IReadOnlyList<LedgerState> Repeatable { get; } =
    [LedgerState.Prepared, LedgerState.Sending, LedgerState.Accepted, LedgerState.ToSubmit, LedgerState.Filed];

    /// <summary>Whether a row is still a request that another can repeat.</summary>
    /// <param name="row">The row.</param>
    public static bool IsOpen(this LedgerEntry row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Repeatable.Contains(row.State) && row.Request.Status is not (RequestStatus.Closed or RequestStatus.Withdrawn or RequestStatus.Failed);
    }

    /// <summary>Whether the outbox still has to do with the row: it was never sent, or what came of it is not known.</summary>
    /// <param name="state">The state.</param>
    public static bool IsUnderWay(this LedgerState state) => state is LedgerState.Prepared or LedgerState.Sending or LedgerState.Accepted;

    /// <summary>Whether the files that are kept for a row are needed no more.</summary>
    /// <param name="state">The state.</param>
    public static bool NeedsNoFiles(this LedgerState state) => !state.IsUnderWay();

    /// <summary>The files that a row has use for: those of a request that is yet to be filed, and those that are yet to be attached to a filed one.</summary>
    /// <param name="row">The row.</param>
    /// <returns>The SHA-256 of each.</returns>
    public static IReadOnlyCollection<string> NeededFiles(this LedgerEntry row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var ofRequest = row.State.IsUnderWay() ? row.Request.Attachments : [];
        var ofActions = row.State.IsUnderWay() || row.State == LedgerState.Filed ? row.Actions.Select(action => action.File) : [];
        return ofRequest.Concat(ofActions).Select(file => file?.Sha256).OfType<string>().ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whether a row may go from one state to another. A state of a newer version is never left by this one.</summary>
    /// <param name="from">The state in which it stands.</param>
    /// <param name="to">The state that it is to have.</param>
    public static bool CanBecome(this LedgerState from, LedgerState to) => Successors.TryGetValue(from, out var successors) && successors.Contains(to);

    /// <summary>How long a lease lasts before it is renewed or runs out.</summary>
    public static readonly TimeSpan LeaseLength = TimeSpan.FromMinutes(5);

    /// <summary>Whether another process holds the row, so that the holder named in <paramref name="changed"/> must not take it.</summary>
    /// <param name="entry">The row as it stands.</param>
    /// <param name="changed">The row as somebody wants it.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="runner">Tells which holders are gone.</param>
    public static bool IsHeldAgainst(this LedgerEntry entry, LedgerEntry changed, DateTimeOffset now, IRunner runner)
    {
        ArgumentNullException.ThrowIfNull(changed);
        return changed.LeaseOwner is { } taker && entry.IsHeldBySomebodyElse(taker, now, runner);
    }

    /// <summary>Whether somebody other than <paramref name="taker"/> holds the row.</summary>
    /// <param name="entry">The row.</param>
    /// <param name="taker">Who asks.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="runner">Tells which holders are gone.</param>
    public static bool IsHeldBySomebodyElse(this LedgerEntry entry, string taker, DateTimeOffset now, IRunner runner)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(runner);
        // An end that lies further ahead than a lease can is a clock that was set back, and binds nobody.
        return entry.LeaseOwner is { } owner
            && !string.Equals(owner, taker, StringComparison.Ordinal)
            && entry.LeaseUntil is { } until
            && until > now
            && until <= now + LeaseLength
            && !runner.IsGone(owner);
    }
}
