using System.Buffers;
using System.Text;

namespace PartnerSupport.Services.Ledger;

/// <summary>What every ledger checks before it writes, whatever it writes to.</summary>
internal static class LedgerChecks
{
    /// <summary>The most bytes of a column: with its world it must fit an entry of PostgreSQL's index, which is a third of a page of 8 KB.</summary>
    internal const int LongestKey = 2000;

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
        Stored(entry);
    }

    /// <summary>A changed row: the same request, of this world.</summary>
    internal static void Changed(string reference, LedgerEntry changed, LedgerWorld world)
    {
        if (!string.Equals(reference, changed.Reference, StringComparison.Ordinal))
            throw new ArgumentException("A row keeps its reference.", nameof(changed));
        SameWorld(changed, world);
        Stored(changed);
    }

    /// <summary>What is looked for must be something that can stand there.</summary>
    internal static void Asked(LedgerQuery query)
    {
        Stored(nameof(LedgerEntry.DuplicateKey), query.DuplicateKey);
        Stored(nameof(SupportRequest.RequestNumber), query.Requests.RequestNumber);
        Stored(nameof(SupportRequest.ExternalReference), query.Requests.ExternalReference);
    }

    /// <summary>A file's name: one that a file can have.</summary>
    internal static string Name(string path) => IsBroken(path) ? throw LedgerErrors.TextInvalid("-Ledger") : path;

    /// <summary>A document's name, which is a key.</summary>
    internal static void DocumentName(string name) => Stored(nameof(DocumentName), name);

    /// <summary>A document's content: any length of text.</summary>
    internal static void Document(string name, string? content)
    {
        if (content is not null && IsBroken(content))
            throw LedgerErrors.TextInvalid(name);
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

    // Columns are indexed and exact: what one database refuses, none takes. The rest of a row is JSON, which writes any character.
    private static void Stored(LedgerEntry entry)
    {
        Stored(nameof(LedgerEntry.Reference), entry.Reference);
        Stored(nameof(LedgerEntry.DuplicateKey), entry.DuplicateKey);
        Stored(nameof(LedgerEntry.IdempotencyKey), entry.IdempotencyKey);
        Stored(nameof(LedgerEntry.LeaseOwner), entry.LeaseOwner);
        Stored(nameof(SupportRequest.RequestNumber), entry.Request.RequestNumber);
        Stored(nameof(SupportRequest.ExternalReference), entry.Request.ExternalReference);
    }

    private static void Stored(string field, string? text)
    {
        if (text is null)
            return;
        if (IsBroken(text))
            throw LedgerErrors.TextInvalid(field);
        if (Encoding.UTF8.GetByteCount(text) is var length and > LongestKey)
            throw LedgerErrors.TextTooLong(field, length, LongestKey);
    }

    // NUL is no text to PostgreSQL, and half a surrogate pair is no UTF-8.
    private static bool IsBroken(string text)
    {
        var runes = text.AsSpan();
        while (Rune.DecodeFromUtf16(runes, out var rune, out var used) is var status && used > 0)
        {
            if (status != OperationStatus.Done || rune.Value == 0)
                return true;
            runes = runes[used..];
        }

        return false;
    }

    private static void SameWorld(LedgerEntry entry, LedgerWorld world)
    {
        if (entry.Request.IsSandbox != world.IsSandbox || entry.Request.Cloud != world.Cloud)
            throw LedgerErrors.WorldMismatch(entry.Reference, world);
    }
}
