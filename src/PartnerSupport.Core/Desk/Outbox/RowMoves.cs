using System.Collections.Concurrent;

namespace PartnerSupport;

/// <summary>Moves rows, each with its audit event, and takes the answer of whoever was quicker.</summary>
internal sealed class RowMoves(IRequestLedger ledger, AuditTrail audit, IRunner runner, TimeProvider clock)
{
    // What this session works on no more although its lease could not be given back, on a full disk for instance.
    private readonly ConcurrentDictionary<string, bool> _left = new(StringComparer.Ordinal);

    /// <summary>This process's name as a holder of rows.</summary>
    internal string Holder => runner.Name;

    /// <summary>Now, UTC.</summary>
    internal DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The row after the move; or the row of another process that came to the same end.</summary>
    /// <exception cref="SupportException">RequestHeldElsewhere, with who holds it and until when.</exception>
    internal async Task<LedgerEntry> MoveAsync(LedgerEntry from, LedgerEntry to, RowStep step, CancellationToken cancellationToken)
    {
        var evidence = audit.About(step.What, from, to, step.Policy, step.Why, step.BodyHash);
        // A row under way is guarded by its lease; any other by the time at which it was read.
        var asOf = from.State.IsUnderWay() ? (DateTimeOffset?)null : from.ChangedAt;
        var moved = await ledger.MoveAsync(from.Reference, from.State, to, evidence, cancellationToken, step.Files, asOf).ConfigureAwait(false);
        if (moved is not null)
            return Held(moved);
        var row = await ledger.FindAsync(from.Reference, cancellationToken).ConfigureAwait(false);
        var isSameEnd = row is not null && row.State == to.State && from.State != to.State && !row.State.IsUnderWay();
        return isSameEnd ? row! : throw HeldElsewhere(row ?? from);
    }

    /// <summary>The row after the move; null where it changed since it was read, or somebody holds it: then it is theirs.</summary>
    internal async Task<LedgerEntry?> TryMoveAsync(LedgerEntry from, LedgerEntry to, RowStep step, CancellationToken cancellationToken)
    {
        if (IsHeld(from))
            return null;
        var evidence = audit.About(step.What, from, to, step.Policy, step.Why, step.BodyHash);
        return await ledger.MoveAsync(from.Reference, from.State, to, evidence, cancellationToken, asOf: from.ChangedAt).ConfigureAwait(false);
    }

    /// <summary>The row as it stands, held by this process.</summary>
    /// <exception cref="SupportException">RequestHeldElsewhere.</exception>
    internal Task<LedgerEntry> TakeAsync(LedgerEntry row, PolicyInForce policy, CancellationToken cancellationToken) =>
        ChangeAsync(
            row.Reference,
            stands => IsHeldElsewhere(stands) ? throw HeldElsewhere(stands) : RequestTransitions.Held(stands, stands.State, runner.Name, Now),
            new RowStep("Taken", policy),
            cancellationToken
        );

    /// <summary>Changes a row as it stands, whatever others do to other parts of it meanwhile.</summary>
    /// <param name="reference">The row.</param>
    /// <param name="change">From the row as it stands to the row as it becomes, in the same state; may run more than once.</param>
    /// <param name="step">What it is called.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    internal async Task<LedgerEntry> ChangeAsync(string reference, Func<LedgerEntry, LedgerEntry> change, RowStep step, CancellationToken cancellationToken)
    {
        while (true)
        {
            var stands =
                await ledger.FindAsync(reference, cancellationToken).ConfigureAwait(false)
                ?? throw new SupportException(ErrorIds.RequestNotFound, SupportErrorKind.ObjectNotFound, reference) { Target = reference };
            var to = change(stands);
            if (ReferenceEquals(to, stands))
                return stands;
            var evidence = audit.About(step.What, stands, to, step.Policy, step.Why, step.BodyHash);
            var moved = await ledger.MoveAsync(reference, stands.State, to, evidence, cancellationToken, step.Files, stands.ChangedAt).ConfigureAwait(false);
            if (moved is not null)
                return Held(moved);
            // Somebody was quicker: what they did is read, and the change made upon it. A row that another process holds is theirs.
            if (to.LeaseOwner == runner.Name && await ledger.FindAsync(reference, cancellationToken).ConfigureAwait(false) is { } row && IsHeldElsewhere(row))
                throw HeldElsewhere(row);
        }
    }

    /// <summary>Whether another process works on a row.</summary>
    internal bool IsHeldElsewhere(LedgerEntry row) => row.IsHeldBySomebodyElse(runner.Name, Now, runner);

    /// <summary>Whether anybody works on a row, this session included.</summary>
    internal bool IsHeld(LedgerEntry row) => row.LeaseOwner == runner.Name ? row.LeaseUntil > Now && !_left.ContainsKey(row.Reference) : IsHeldElsewhere(row);

    /// <summary>The row with its lease renewed; as it was where somebody else has it by now.</summary>
    internal async Task<LedgerEntry> RenewAsync(LedgerEntry row, CancellationToken cancellationToken)
    {
        var until = Now + LedgerStates.LeaseLength;
        var isOurs = await ledger.RenewAsync(row.Reference, runner.Name, until, cancellationToken).ConfigureAwait(false);
        return isOurs ? row with { LeaseUntil = until } : row;
    }

    /// <summary>Gives a lease back. Short and on its own token, since it also runs when the caller's wait has ended.</summary>
    internal async Task ReleaseAsync(LedgerEntry row)
    {
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1), TimeProvider.System);
            await ledger.RenewAsync(row.Reference, runner.Name, null, patience.Token).ConfigureAwait(false);
        }
        catch (Exception late) when (late is SupportException or OperationCanceledException)
        {
            // It runs out by itself, and at once where this process ends. This session may go on with the row before that.
            _left[row.Reference] = true;
        }
    }

    private LedgerEntry Held(LedgerEntry row)
    {
        if (row.LeaseOwner == runner.Name)
            _left.TryRemove(row.Reference, out _);
        return row;
    }

    private static SupportException HeldElsewhere(LedgerEntry row) =>
        new(
            ErrorIds.RequestHeldElsewhere,
            SupportErrorKind.ResourceExists,
            row.Reference,
            row.LeaseOwner is { } owner ? owner[..Math.Max(0, owner.LastIndexOf('/'))] : "-",
            row.LeaseUntil?.ToString("u") ?? "-"
        )
        {
            Target = row.Request,
        };
}
