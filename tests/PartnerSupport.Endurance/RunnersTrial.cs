using System.Globalization;
using PartnerSupport.Sandbox.Server;

namespace PartnerSupport.Endurance;

/// <summary>Many processes file the same requests under the same keys against one ledger: each is filed once.</summary>
internal static class RunnersTrial
{
    /// <summary>One round.</summary>
    /// <param name="server">The sandbox.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="processes">How many processes.</param>
    /// <param name="requests">How many requests each of them files.</param>
    /// <param name="prefix">Names the requests; the same in a later round means the same requests.</param>
    /// <returns>What went wrong, and how many requests each process said were filed by somebody else or by itself.</returns>
    internal static async Task<RunnersOutcome> RoundAsync(SandboxServer server, string ledger, int processes, int requests, string prefix)
    {
        var count = requests.ToString(CultureInfo.InvariantCulture);
        var ends = await Task.WhenAll(
                Enumerable.Range(0, processes).Select(_ => Child.RunAsync("child-file", server.Uri.ToString(), server.World.WorldId, ledger, count, prefix))
            )
            .ConfigureAwait(false);
        string[] mine = [.. server.World.Tickets.Select(ticket => ticket.Title).Where(title => title.StartsWith(prefix + " ", StringComparison.Ordinal))];
        return new RunnersOutcome(
            Tickets: mine.Length,
            Titles: mine.Distinct(StringComparer.Ordinal).Count(),
            Failures: [.. ends.Where(end => end.Code != 0).Select(end => $"{end.Output} {end.Complaint}".Trim())]
        );
    }

    /// <summary>The child's part: files every request, begins where the others do not, and waits for what another process is at.</summary>
    internal static async Task<int> FileAsync(Uri server, string worldId, string ledger, int count, string prefix)
    {
        await using var desk = await Desk.OpenAsync(server, worldId, ledger).ConfigureAwait(false);
        var begin = Environment.ProcessId % count;
        for (var at = 0; at < count; at++)
        {
            var number = ((begin + at) % count).ToString(CultureInfo.InvariantCulture);
            var filed = await FileAsync(desk.Here, $"{prefix} {number}").ConfigureAwait(false);
            if (filed.RequestNumber is null)
            {
                Console.WriteLine($"{prefix} {number}: {filed.Status}");
                return 1;
            }
        }

        return 0;
    }

    private static async Task<SupportRequest> FileAsync(SupportDesk desk, string title)
    {
        var draft = Work.Filing(title) with { Title = title, IdempotencyKey = title, Attachments = [] };
        while (true)
        {
            try
            {
                var filed = await desk.Filing.SubmitAsync(draft).ConfigureAwait(false);
                if (filed.RequestNumber is not null)
                    return filed;
            }
            catch (SupportException held) when (held.Id == ErrorIds.RequestHeldElsewhere)
            {
                // Another process is at it.
            }

            await Task.Delay(20).ConfigureAwait(false);
        }
    }
}
