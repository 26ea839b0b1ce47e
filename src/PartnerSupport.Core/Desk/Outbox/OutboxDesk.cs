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

        IReadOnlyList<Submission> waiting = [.. pending.Where(submission => !submission.IsSettled)];
        try
        {
            var start = _clock.GetTimestamp();
            while (waiting.Count > 0)
            {
                waiting = await WaitAsync(waiting, NextPoll(waiting, Patience - _clock.GetElapsedTime(start)), cancellationToken).ConfigureAwait(false);
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
            await ReleaseAsync(waiting).ConfigureAwait(false);
        }
    }

    /// <summary>Keeps the leases of submissions that are on their way; those that still last a while are left alone.</summary>
    /// <param name="pending">The submissions.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The same submissions, in the same order.</returns>
    public async Task<IReadOnlyList<Submission>> KeepAsync(IReadOnlyCollection<Submission> pending, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pending);
        var kept = new List<Submission>(pending.Count);
        foreach (var submission in pending)
        {
            var isDue = submission is { IsSettled: false, Entry.LeaseUntil: { } until } && until - _clock.GetUtcNow() <= RenewBefore;
            kept.Add(isDue ? submission with { Entry = await _moves.RenewAsync(submission.Entry!, cancellationToken).ConfigureAwait(false) } : submission);
        }

        return kept;
    }

    /// <summary>Gives submissions that are on their way back, so that a later run takes them up at once.</summary>
    /// <param name="pending">The submissions.</param>
    public async Task ReleaseAsync(IReadOnlyCollection<Submission> pending)
    {
        ArgumentNullException.ThrowIfNull(pending);
        foreach (var submission in pending.Where(submission => submission is { IsSettled: false, Entry: not null }))
            await _moves.ReleaseAsync(submission.Entry!).ConfigureAwait(false);
    }

    // A service may ask for a longer wait than a lease lasts. The clock on the wall may be set meanwhile, so that it does not count here.
    private async Task<IReadOnlyList<Submission>> WaitAsync(IReadOnlyList<Submission> waiting, TimeSpan length, CancellationToken cancellationToken)
    {
        var begin = _clock.GetTimestamp();
        TimeSpan left;
        do
        {
            left = length - _clock.GetElapsedTime(begin);
            var slice = left < RenewBefore ? left : RenewBefore;
            if (slice > TimeSpan.Zero)
                await Task.Delay(slice, _clock, cancellationToken).ConfigureAwait(false);
            waiting = await KeepAsync(waiting, cancellationToken).ConfigureAwait(false);
        } while (left > RenewBefore);

        return waiting;
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
            var noted = await _worker.NoteAsync(row, receipt, submission.Policy!, cancellationToken).ConfigureAwait(false);
            return noted with { WasAlreadyThere = submission.WasAlreadyThere };
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
