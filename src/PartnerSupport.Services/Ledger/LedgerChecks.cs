namespace PartnerSupport.Services.Ledger;

/// <summary>What every ledger checks before it writes, whatever it writes to.</summary>
internal static class LedgerChecks
{
    /// <summary>A world that cannot be mistaken for another.</summary>
    internal static void World(LedgerWorld world)
    {
        if (world.PartnerTenantId == Guid.Empty || world.Cloud == CspCloud.Unknown || world.SandboxWorld is { } id && string.IsNullOrWhiteSpace(id))
            throw new ArgumentException("A ledger is opened for a partner tenant, a cloud, and live or a named sandbox.", nameof(world));
    }

    /// <summary>A new row: of this world, and in a state in which a row can begin.</summary>
    internal static void New(LedgerEntry entry, LedgerWorld world)
    {
        if (string.IsNullOrWhiteSpace(entry.Reference))
            throw new ArgumentException("A row has a reference.", nameof(entry));
        if (entry.State is not (LedgerState.Prepared or LedgerState.ToSubmit))
            throw LedgerErrors.MoveImpossible(entry.Reference, LedgerState.Unknown, entry.State);
        SameWorld(entry, world);
    }

    /// <summary>A changed row: the same request, of this world.</summary>
    internal static void Changed(string reference, LedgerEntry changed, LedgerWorld world)
    {
        if (!string.Equals(reference, changed.Reference, StringComparison.Ordinal))
            throw new ArgumentException("A row keeps its reference.", nameof(changed));
        SameWorld(changed, world);
    }

    /// <summary>The row as it becomes; null when it does not stand as expected or another process holds it.</summary>
    internal static LedgerEntry? Move(LedgerEntry stands, LedgerState expected, LedgerEntry changed, DateTimeOffset? asOf, DateTimeOffset now, IRunner runner)
    {
        if (stands.State != expected || (asOf is not null && stands.ChangedAt != asOf) || stands.IsHeldAgainst(changed, now, runner))
            return null;
        return expected.CanBecome(changed.State)
            ? changed with
            {
                CreatedAt = stands.CreatedAt,
            }
            : throw LedgerErrors.MoveImpossible(changed.Reference, expected, changed.State);
    }

    /// <summary>Whether a row is the same request as a new one: open, not the new one's own key, and not judged already.</summary>
    internal static bool IsDuplicate(LedgerEntry row, LedgerEntry entry, DuplicateGuard guard) =>
        row.DuplicateKey == entry.DuplicateKey
        && row.CreatedAt >= guard.Since
        && row.Reference != entry.Reference
        && row.IsOpen()
        && (entry.IdempotencyKey is null || row.IdempotencyKey != entry.IdempotencyKey)
        && !guard.Judged.Contains(row.Reference);

    private static void SameWorld(LedgerEntry entry, LedgerWorld world)
    {
        if (entry.Request.IsSandbox != world.IsSandbox || entry.Request.Cloud != world.Cloud)
            throw LedgerErrors.WorldMismatch(entry.Reference, world);
    }
}
