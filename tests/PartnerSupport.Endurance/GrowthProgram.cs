using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using PartnerSupport.Sandbox.Server;

namespace PartnerSupport.Endurance;

/// <summary>The time of one filing over a small ledger and over a large one, turn by turn, so that the machine's moods fall on both.</summary>
internal static class GrowthProgram
{
    private const int Small = 1_000;
    private const int Turns = 15;
    private const int Each = 15;

    internal static async Task<int> RunAsync(string[] arguments)
    {
        var large = new Arguments(arguments).Number("rows", 100_000);
        await using var ledgers = Ledgers.Sqlite();
        await using var server = await SandboxServer.StartAsync().ConfigureAwait(false);
        var few = await FilledAsync(server, await ledgers.NewAsync().ConfigureAwait(false), Small).ConfigureAwait(false);
        var many = await FilledAsync(server, await ledgers.NewAsync().ConfigureAwait(false), large).ConfigureAwait(false);
        await using var small = await Desk.OpenAsync(server.Uri, server.World.WorldId, few).ConfigureAwait(false);
        await using var big = await Desk.OpenAsync(server.Uri, server.World.WorldId, many).ConfigureAwait(false);
        var ratios = new List<double>();
        for (var turn = 0; turn < Turns; turn++)
            ratios.Add(await TimeAsync(big.Here, $"big {turn}").ConfigureAwait(false) / await TimeAsync(small.Here, $"small {turn}").ConfigureAwait(false));
        ratios.Sort();
        var ratio = ratios[Turns / 2];
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"time of one filing at {large} rows to {Small} rows: {ratio:F2} (median of {Turns} turns; {ratios[0]:F2} to {ratios[^1]:F2})"
            )
        );
        return ratio <= 1.3 ? 0 : 1;
    }

    private static async Task<double> TimeAsync(SupportDesk desk, string name)
    {
        var times = new List<double>();
        for (var number = 0; number < Each; number++)
        {
            var title = string.Create(CultureInfo.InvariantCulture, $"Growth {name} {number}");
            var started = Stopwatch.GetTimestamp();
            await desk.Filing.SubmitAsync(Work.Filing(title) with { Title = title, IdempotencyKey = title, Attachments = [] }).ConfigureAwait(false);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        times.Sort();
        return times[Each / 2];
    }

    // One request is really filed; the others are its row under other names, spread over three years.
    private static async Task<string> FilledAsync(SandboxServer server, string ledger, int rows)
    {
        await using (var desk = await Desk.OpenAsync(server.Uri, server.World.WorldId, ledger).ConfigureAwait(false))
        {
            var title = "Growth begins " + Path.GetFileName(ledger);
            await desk.Here.Filing.SubmitAsync(Work.Filing(title) with { Title = title, IdempotencyKey = title, Attachments = [] }).ConfigureAwait(false);
        }

        using var connection = new SqliteConnection($"Data Source={ledger};Pooling=False");
        await connection.OpenAsync().ConfigureAwait(false);
        using var command = connection.CreateCommand();
        command.CommandText = """
            WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < @rows)
            INSERT INTO csp_request (partner_tenant, cloud, sandbox, reference, state, customer, service, duplicate_key, idempotency_key, request_number,
                external_reference, lease_owner, lease_until, created_at, changed_at, status, holds_text, actions, format, payload)
            SELECT partner_tenant, cloud, sandbox, printf('CSP-%08d', n), state, customer, service, duplicate_key || n, NULL, printf('9%014d', n),
                NULL, NULL, NULL, strftime('%Y-%m-%dT%H:%M:%S.0000000Z', 'now', '-' || (n % 1100 + 1) || ' days'), changed_at, 'Closed', 0, 0, format,
                replace(payload, reference, printf('CSP-%08d', n))
            FROM (SELECT * FROM csp_request LIMIT 1), number
            """;
        command.Parameters.AddWithValue("@rows", rows);
        await command.ExecuteNonQueryAsync().ConfigureAwait(false);
        return ledger;
    }
}
