using System.Runtime.CompilerServices;

namespace PartnerSupport;

/// <summary>Waits for operations at the service, all together: a long CSV must not take thirty seconds a row (docs/decisions/poll-together.md).</summary>
public sealed class OutboxDesk
{
    /// <summary>How long an operation is waited for; afterwards the request stays "Submitting" and is settled by a later run.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan RenewBefore = LedgerStates.LeaseLength / 2;

    private readonly ISupportChannel _azure;
    private readonly OutboxWorker _worker;
    private readonly RowMoves _moves;
    private readonly TimeProvider _clock;
    private readonly TimeSpan _pollInterval;

    internal OutboxDesk(ISupportChannel azure, OutboxWorker worker, RowMoves moves, TimeProvider clock, TimeSpan pollInterval) =>
        (_azure, _worker, _moves, _clock, _pollInterval) = (azure, worker, moves, clock, pollInterval);

    /// <summary>Waits for submissions that are on their way, polling all together; yields each as it settles.</summary>
    /// <param name="pending">The submissions.</param>
    /// <param name="cancellationToken">Ends the wait; the rows stay in the ledger and are settled later.</param>
    public async IAsyncEnumerable<Submission> SettleAsync(
        IReadOnlyCollection<Submission> pending,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        foreach (var settled in pending.Where(submission => submission.IsSettled))
            yield return settled;

        var waiting = pending.Where(submission => !submission.IsSettled).ToList();
        try
        {
            var (start, renewed) = (_clock.GetTimestamp(), _clock.GetTimestamp());
            while (waiting.Count > 0)
            {
                await Task.Delay(NextPoll(waiting, Patience - _clock.GetElapsedTime(start)), _clock, cancellationToken).ConfigureAwait(false);
                if (_clock.GetElapsedTime(renewed) >= RenewBefore)
                {
                    foreach (var submission in waiting)
                        await _moves.RenewAsync(submission.Entry!, cancellationToken).ConfigureAwait(false);
                    renewed = _clock.GetTimestamp();
                }

                var polled = await Task.WhenAll(waiting.Select(submission => PollAsync(submission, cancellationToken))).ConfigureAwait(false);
                waiting = [.. polled.Where(submission => !submission.IsSettled)];
                foreach (var settled in polled.Where(submission => submission.IsSettled))
                    yield return settled;

                if (_clock.GetElapsedTime(start) < Patience)
                    continue;
                foreach (var submission in waiting)
                    yield return submission with
                    {
                        Warnings = [StillRunning(submission)],
                    };
                yield break;
            }
        }
        finally
        {
            // This run asks no more, for whatever reason: the next one need not wait for a lease to run out.
            foreach (var submission in waiting)
                await _moves.ReleaseAsync(submission.Entry!).ConfigureAwait(false);
        }
    }

    // What a service asks for is kept to, but never beyond our own patience: some send weeks.
    private TimeSpan NextPoll(IEnumerable<Submission> waiting, TimeSpan left)
    {
        var asked = waiting.Min(submission => submission.Receipt?.RetryAfter ?? _pollInterval);
        return asked <= TimeSpan.Zero || left <= TimeSpan.Zero ? TimeSpan.Zero
            : asked < left ? asked
            : left;
    }

    private static Finding StillRunning(Submission submission) =>
        FindingFactory.Warning(ReviewIds.StillRunning, null, submission.Request.Reference, submission.Request.Reference, Patience.TotalMinutes);

    private async Task<Submission> PollAsync(Submission submission, CancellationToken cancellationToken)
    {
        var row = submission.Entry!;
        try
        {
            var receipt = await _azure.PollAsync(row.Request, submission.Receipt!, cancellationToken).ConfigureAwait(false);
            return await _worker.NoteAsync(row, receipt, submission.Policy!, cancellationToken).ConfigureAwait(false);
        }
        catch (SupportException error)
        {
            // One request's trouble must not lose the others': it leaves the list, and its row stays as it is. The service
            // accepted it, so that it may well be filed.
            await _moves.ReleaseAsync(row).ConfigureAwait(false);
            return submission with { IsSettled = true, Error = OutboxErrors.About(ErrorIds.OutcomeUnknown, row, error) };
        }
    }
}
