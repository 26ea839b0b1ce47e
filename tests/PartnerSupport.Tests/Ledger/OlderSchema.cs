using System.Data.Common;
using PartnerSupport.Services.Ledger;
using static PartnerSupport.Tests.Ledger.LedgerSamples;

namespace PartnerSupport.Tests.Ledger;

/// <summary>A ledger as the first schema left it.</summary>
internal static class OlderSchema
{
    internal static async Task FillAsync(DbConnection connection, LedgerEntry entry, CancellationToken stop)
    {
        await connection.Command(null, "INSERT INTO csp_migration (version, applied_at) VALUES (1, '2026-01-01T00:00:00.0000000Z')").RunAsync(stop);
        await connection
            .Command(
                null,
                """
                INSERT INTO csp_request (partner_tenant, cloud, sandbox, reference, state, customer, service, duplicate_key, created_at,
                    changed_at, format, payload)
                VALUES (@tenant, @cloud, 'live', @reference, @state, @customer, @service, @duplicate, @created, @created, 1, @payload)
                """,
                ("@tenant", Live.PartnerTenantId.ToString("D")),
                ("@cloud", Live.Cloud.ToString()),
                ("@reference", entry.Reference),
                ("@state", entry.State.ToString()),
                ("@customer", entry.Request.CustomerId.ToString("D")),
                ("@service", entry.Request.Service.ToString()),
                ("@duplicate", entry.DuplicateKey),
                ("@created", LedgerTime.Text(entry.CreatedAt)),
                ("@payload", LedgerJson.Write(entry))
            )
            .RunAsync(stop);
        await connection
            .Command(
                null,
                """
                INSERT INTO csp_audit (partner_tenant, cloud, sandbox, reference, at, what, payload)
                VALUES (@tenant, @cloud, 'live', @reference, @at, 'Prepared', @payload)
                """,
                ("@tenant", Live.PartnerTenantId.ToString("D")),
                ("@cloud", Live.Cloud.ToString()),
                ("@reference", entry.Reference),
                ("@at", LedgerTime.Text(entry.CreatedAt)),
                ("@payload", LedgerJson.Write(Event("Prepared", entry.Reference)))
            )
            .RunAsync(stop);
    }

    internal static async Task CheckAsync(IRequestLedger ledger, LedgerEntry entry, CancellationToken stop)
    {
        Assert.Equal(2, (await ledger.SummarizeAsync(stop)).SchemaVersion);
        Assert.Equal(Text(entry), Text(await ledger.FindAsync(entry.Reference, stop)));

        // A row of the first schema has no status of its own yet, and is found by every status that it may have.
        var byStatus = new LedgerQuery
        {
            WithText = true,
            Requests = new RequestQuery { Statuses = [entry.Request.Status] },
        };
        Assert.Single(await ledger.QueryAsync(byStatus, stop).ListAsync());
        Assert.Single(await ledger.HistoryAsync(new AuditQuery { Reference = entry.Reference }, stop).ListAsync());
        var sending = entry with { State = LedgerState.Sending };
        Assert.NotNull(await ledger.MoveAsync(entry.Reference, entry.State, sending, Event("Sending", entry.Reference), stop));
        var before = (await ledger.HistoryAsync(new AuditQuery(), stop).ListAsync()).Count;
        Assert.Equal(before, await ledger.ClearHistoryAsync(entry.CreatedAt.AddDays(1), Event("HistoryCleared", null, entry.CreatedAt.AddDays(2)), stop));
    }
}
