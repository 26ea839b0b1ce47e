using System.Runtime.CompilerServices;

namespace PartnerSupport;

/// <summary>Waits for operations at the service, all together: a long CSV must not take thirty seconds a row (docs/decisions/poll-together.md).</summary>
internal sealed class RequestSettler(SupportPorts ports, RequestFiler filer)
{
    /// <summary>How long an operation is waited for; afterwards the request stays "Submitting" and is settled by a later run.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    internal async IAsyncEnumerable<Submission> SettleAsync(
        IReadOnlyCollection<Submission> pending,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var settled in pending.Where(submission => submission.IsSettled))
            yield return settled;

        var waiting = pending.Where(submission => !submission.IsSettled).ToList();
        var start = ports.Clock.GetTimestamp();
        while (waiting.Count > 0)
        {
            await Task.Delay(waiting.Min(submission => submission.Receipt?.RetryAfter) ?? ports.PollInterval, ports.Clock, cancellationToken)
                .ConfigureAwait(false);
            var polled = await Task.WhenAll(waiting.Select(submission => PollAsync(submission, cancellationToken))).ConfigureAwait(false);
            foreach (var settled in polled.Where(submission => submission.IsSettled))
                yield return settled;

            waiting = [.. polled.Where(submission => !submission.IsSettled)];
            if (ports.Clock.GetElapsedTime(start) < Patience)
                continue;
            foreach (var submission in waiting)
            {
                yield return submission with
                {
                    Warnings =
                    [
                        FindingFactory.Warning(ReviewIds.StillRunning, null, submission.Request.Reference, submission.Request.Reference, Patience.TotalMinutes),
                    ],
                };
            }

            yield break;
        }
    }

    private async Task<Submission> PollAsync(Submission submission, CancellationToken cancellationToken)
    {
        var entry = submission.Entry!;
        try
        {
            var receipt = await ports.Azure.PollAsync(entry.Outbound!, submission.Receipt!, cancellationToken).ConfigureAwait(false);
            return await filer.NoteAsync(entry, receipt, cancellationToken).ConfigureAwait(false);
        }
        catch (SupportException error)
        {
            // One request's trouble must not lose the others': it leaves the list, and its row stays as it is. The service
            // accepted it, so that it may well be filed.
            var unknown = new SupportException(ErrorIds.OutcomeUnknown, error.Kind, entry.Reference, error.Message)
            {
                Target = entry.Request,
                HttpStatus = error.HttpStatus,
                RequestId = error.RequestId,
                CorrelationId = error.CorrelationId,
                EndsSession = error.EndsSession,
            };
            return submission with { IsSettled = true, Error = unknown };
        }
    }
}
