using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace PartnerSupport.Services.Ledger;

/// <summary>Opens a ledger for one world.</summary>
internal static class LedgerFactory
{
    /// <summary>The word for a ledger without a file, which ends with its session: the in-process sandbox's.</summary>
    internal const string InMemory = LedgerPlace.InMemory;

    private const string TakenOver = "DatabaseLedger takes the dialect over, and closes it itself where it cannot open.";

    /// <summary>Opens a ledger, and makes or brings up to date what it lies in.</summary>
    /// <param name="ledger">A file, a PostgreSQL connection string or address, <see cref="InMemory"/>; null: the user's local folder.</param>
    /// <param name="world">The one world that it shows and changes.</param>
    /// <param name="clock">The clock by which leases run out.</param>
    /// <param name="runner">Tells which holders of leases are gone.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SupportException">One of <see cref="LedgerErrors"/>.</exception>
    [SuppressMessage("Reliability", "CA2000", Justification = "The caller has what is returned, and closes it.")]
    internal static async Task<IRequestLedger> OpenAsync(
        string? ledger,
        LedgerWorld world,
        TimeProvider clock,
        IRunner runner,
        CancellationToken cancellationToken
    )
    {
        LedgerChecks.World(world);
        return LedgerPlace.Of(ledger, world) switch
        {
            LedgerPlace.Server server => await OnServerAsync(server, world, clock, runner, cancellationToken).ConfigureAwait(false),
            LedgerPlace.File file => await InFileAsync(file, world, clock, runner, cancellationToken).ConfigureAwait(false),
            _ => new MemoryLedger(world, clock, runner),
        };
    }

    // Each in a method of its own: a provider's assemblies are loaded only where it is used.
    [SuppressMessage("Reliability", "CA2000", Justification = TakenOver)]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Task<IRequestLedger> InFileAsync(
        LedgerPlace.File file,
        LedgerWorld world,
        TimeProvider clock,
        IRunner runner,
        CancellationToken cancellationToken
    ) => RescuedAsync(file, clock, () => DatabaseLedger.OpenAsync(new SqliteDialect(file.Path), world, clock, runner, cancellationToken), cancellationToken);

    private static async Task<IRequestLedger> RescuedAsync(
        LedgerPlace.File file,
        TimeProvider clock,
        Func<Task<IRequestLedger>> open,
        CancellationToken cancellationToken
    )
    {
        try
        {
            if (!SqliteSalvage.IsNoted(file.Path))
                return await open().ConfigureAwait(false);
        }
        catch (SupportException error) when (error.Id == ErrorIds.LedgerCorrupt && SqliteSalvage.IsOurs(file.Path, file.IsDefault))
        {
            // What follows is for a damaged file of ours alone.
        }

        var (ledger, salvage) = await SqliteSalvage.RescueAsync(file.Path, clock, open, cancellationToken).ConfigureAwait(false);
        ((DatabaseLedger)ledger).Salvage = salvage;
        return ledger;
    }

    [SuppressMessage("Reliability", "CA2000", Justification = TakenOver)]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Task<IRequestLedger> OnServerAsync(
        LedgerPlace.Server server,
        LedgerWorld world,
        TimeProvider clock,
        IRunner runner,
        CancellationToken cancellationToken
    ) => DatabaseLedger.OpenAsync(new PostgresDialect(server.Connection), world, clock, runner, cancellationToken);
}
