using System.Collections.Concurrent;
using System.Threading.Channels;

namespace PartnerSupport;

/// <summary>Settles rows that a run left on their way: the same worker that files goes on with them.</summary>
internal sealed class DueRows(OutboxWorker worker, ActionWorker actions, OutboxDesk outbox, IRequestLedger ledger)
{
    private const int AtOnce = 4;

    internal async Task SettleAsync(IReadOnlyList<SyncItem> items, PolicyInForce policy, ChannelWriter<SyncPart> output, CancellationToken cancellationToken)
    {
        var waiting = new ConcurrentQueue<Submission>();
        try
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
            await Parallel
                .ForEachAsync(
                    items,
                    options,
                    async (item, token) =>
                    {
                        if (await StartAsync(item, policy, output, token).ConfigureAwait(false) is { } submission)
                            waiting.Enqueue(submission);
                    }
                )
                .ConfigureAwait(false);
        }
        catch
        {
            await outbox.ReleaseAsync(waiting).ConfigureAwait(false);
            throw;
        }

        var before = items.ToDictionary(item => item.Row.Reference, item => item.Row, StringComparer.Ordinal);
        await foreach (var settled in outbox.SettleAsync(waiting, cancellationToken).ConfigureAwait(false))
            Put(before[settled.Request.Reference!], settled, output);
    }

    // Null: it is settled, or somebody else's.
    private async Task<Submission?> StartAsync(SyncItem item, PolicyInForce policy, ChannelWriter<SyncPart> output, CancellationToken cancellationToken)
    {
        try
        {
            if (item.Step == SyncStep.Act)
            {
                if ((await actions.DoAsync(item.Row, policy, cancellationToken).ConfigureAwait(false)).Left is { } left)
                    output.Fail(left, item.Request);
                return null;
            }

            var submission = await worker.AdvanceAsync(item.Row, policy, cancellationToken, item.MaySend).ConfigureAwait(false);
            if (!submission.IsSettled)
                return submission;
            Put(item.Row, submission, output);
            if (!item.MaySend && submission is { Error: null, Entry.State: LedgerState.Prepared or LedgerState.Sending or LedgerState.Accepted })
                output.Warn(FindingFactory.Warning(ReviewIds.StaleLeft, null, item.Row.Reference, item.Row.Reference, item.Row.CreatedAt), submission.Request);
        }
        catch (SupportException error) when (error.Id == ErrorIds.RequestHeldElsewhere)
        {
            // Another run was quicker; it says what becomes of it.
        }
        catch (SupportException error) when (!error.EndsSession)
        {
            var row = await ledger.FindAsync(item.Row.Reference, cancellationToken).ConfigureAwait(false);
            output.Fail(error, (row ?? item.Row).Request);
        }

        return null;
    }

    private static void Put(LedgerEntry before, Submission settled, ChannelWriter<SyncPart> output)
    {
        output.Updates(before, settled.Entry!);
        foreach (var warning in settled.Warnings)
            output.Warn(warning, settled.Request);
        if (settled.Error is { } error)
            output.Fail(error, settled.Request);
    }
}
