using PartnerSupport.Host;
using PartnerSupport.Sandbox;

namespace PartnerSupport.Endurance;

/// <summary>A session at a sandbox server, over a ledger that outlives it.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly SupportSession _session;

    private Desk(SupportSession session, SupportDesk desk) => (_session, Here) = (session, desk);

    internal SupportDesk Here { get; }

    internal IRequestLedger Ledger => _session.Ports.Ledger;

    /// <summary>Signs in.</summary>
    /// <param name="server">The server.</param>
    /// <param name="worldId">Its world.</param>
    /// <param name="ledger">A file, or a PostgreSQL connection string.</param>
    /// <param name="kill">Kills this process at a step; null: nothing does.</param>
    /// <param name="deadline">The time that a call may take; null: a minute.</param>
    internal static async Task<Desk> OpenAsync(Uri server, string worldId, string ledger, KillSwitch? kill = null, TimeSpan? deadline = null)
    {
        var request = new ConnectRequest
        {
            Sandbox = true,
            SandboxUri = server,
            Ledger = ledger,
            Deadline = deadline ?? TimeSpan.FromMinutes(1),
        };
        var network = kill is null ? null : new KillHandler(kill);
        var session = await SupportHost.ConnectAsync(request, new SandboxPlace(worldId, network), CancellationToken.None).ConfigureAwait(false);
        var desk = kill is null ? session.Desk : new SupportDesk(session.Ports with { Ledger = new KillLedger(session.Ports.Ledger, kill) });
        return new Desk(session, desk);
    }

    /// <summary>Settles everything that is due, as Sync-CspSupportRequest -IncludeStale does.</summary>
    internal async Task<IReadOnlyList<SyncPart>> SyncAsync()
    {
        var plan = await Here.Sync.PlanAsync([]).ConfigureAwait(false);
        var parts = new List<SyncPart>();
        await foreach (
            var part in Here
                .Sync.RunAsync(new SyncOrder { Plan = plan, Due = [.. plan.Due.Select(item => item with { MaySend = true })] })
                .ConfigureAwait(false)
        )
            parts.Add(part);
        return parts;
    }

    /// <summary>The rows of a run of work.</summary>
    internal async Task<IReadOnlyList<LedgerEntry>> RowsAsync(string group)
    {
        var rows = new List<LedgerEntry>();
        await foreach (
            var row in Ledger.QueryAsync(new LedgerQuery { Requests = new RequestQuery { Group = group } }, CancellationToken.None).ConfigureAwait(false)
        )
            rows.Add(row);
        return rows;
    }

    public ValueTask DisposeAsync() => _session.DisposeAsync();
}
