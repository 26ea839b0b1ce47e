using PartnerSupport.Services.Ledger;

namespace PartnerSupport.Tests.Ledger;

/// <summary>What most tests say of a ledger, shorter.</summary>
internal static class LedgerShorthand
{
    /// <summary>Writes a row without files and without a look at duplicates.</summary>
    internal static Task<LedgerInsert> PrepareAsync(this IRequestLedger ledger, LedgerEntry entry, AuditEvent evidence, CancellationToken cancellationToken) =>
        ledger.PrepareAsync(entry, [], evidence, duplicates: null, cancellationToken);

    /// <summary>The hash of the policy in force.</summary>
    internal static async Task<string> GetPolicyHashAsync(this IContactStore store, CancellationToken cancellationToken) =>
        (await store.ReadPolicyAsync(cancellationToken)).Hash;

    /// <summary>A holder of rows of this process.</summary>
    internal static IRunner Runner { get; } = ProcessRunner.Create();
}
