namespace PartnerSupport;

/// <summary>Moves rows, each with its audit event, and takes the answer of whoever was quicker.</summary>
internal sealed class RowMoves(IRequestLedger ledger, AuditTrail audit, IRunner runner, TimeProvider clock)
{
    /// <summary>This process's name as a holder of rows.</summary>
    internal string Holder => runner.Name;

    /// <summary>Now, UTC.</summary>
    internal DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The row after the move; or the row of another process that came to the same end.</summary>
    /// <exception cref="SupportException">RequestHeldElsewhere, with who holds it and until when.</exception>
    internal async Task<LedgerEntry> MoveAsync(LedgerEntry from, LedgerEntry to, RowStep step, CancellationToken cancellationToken)
    {
        var evidence = audit.About(step.What, from, to, step.Policy, step.Why, step.BodyHash);
        var moved = await ledger.MoveAsync(from.Reference, from.State, to, evidence, cancellationToken, step.Files).ConfigureAwait(false);
        if (moved is not null)
            return moved;
        var row = await ledger.FindAsync(from.Reference, cancellationToken).ConfigureAwait(false);
        return row is not null && row.State == to.State && !row.State.IsUnderWay() ? row : throw HeldElsewhere(row ?? from);
    }

    /// <summary>The row after the move; null where it changed since it was read, or somebody holds it: then it is theirs.</summary>
    internal async Task<LedgerEntry?> TryMoveAsync(LedgerEntry from, LedgerEntry to, RowStep step, CancellationToken cancellationToken)
    {
        if (IsHeld(from))
            return null;
        var evidence = audit.About(step.What, from, to, step.Policy, step.Why, step.BodyHash);
        return await ledger.MoveAsync(from.Reference, from.State, to, evidence, cancellationToken, asOf: from.ChangedAt).ConfigureAwait(false);
    }

    /// <summary>Whether another process works on a row.</summary>
    internal bool IsHeldElsewhere(LedgerEntry row) => row.IsHeldBySomebodyElse(runner.Name, Now, runner);

    /// <summary>Whether anybody works on a row, this session included.</summary>
    internal bool IsHeld(LedgerEntry row) => row.LeaseOwner == runner.Name ? row.LeaseUntil > Now : IsHeldElsewhere(row);

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
            // It runs out by itself, and at once where this process ends.
        }
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
