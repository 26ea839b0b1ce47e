using System.Runtime.CompilerServices;

namespace PartnerSupport;

/// <summary>Waits until something happens to requests: all together, politely, each told as soon as it has what was waited for.</summary>
public sealed class WaitDesk
{
    private const int AtOnce = 8;

    private readonly WaitLook _look;
    private readonly TimeProvider _clock;
    private readonly TimeSpan _pollInterval;

    internal WaitDesk(WaitLook look, TimeProvider clock, TimeSpan pollInterval) => (_look, _clock, _pollInterval) = (look, clock, pollInterval);

    /// <summary>Waits.</summary>
    /// <param name="targets">The requests; one that is named twice is waited for once.</param>
    /// <param name="order">What is waited for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>
    /// Each request as soon as it is there, errors of those for which it is over (WaitTimedOut, WaitInVain), and how it stands between looks.
    /// </returns>
    /// <exception cref="SupportException">The session is broken.</exception>
    public async IAsyncEnumerable<WaitPart> RunAsync(
        IReadOnlyCollection<RequestTarget> targets,
        WaitOrder order,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentNullException.ThrowIfNull(order);
        List<Waited> waiting = [.. targets.DistinctBy(target => target.Name).Select(target => new Waited(target))];
        var pace = new WaitPace(_pollInterval);
        // Counted by a clock that nobody sets.
        var begin = _clock.GetTimestamp();
        var length = order.Until - _clock.GetUtcNow();
        while (waiting.Count > 0)
        {
            var left = length - _clock.GetElapsedTime(begin);
            var isLast = left <= TimeSpan.Zero;
            var still = new List<Waited>();
            foreach (var chunk in waiting.Chunk(AtOnce))
            {
                var looks = chunk.Select(waited => TryLookAsync(waited, order, cancellationToken));
                foreach (var result in await Task.WhenAll(looks).ConfigureAwait(false))
                {
                    var waited = result.Waited;
                    if (result.Warning is { } warning && !waited.Told.Contains(warning.Id))
                    {
                        waited = waited with { Told = [.. waited.Told, warning.Id] };
                        yield return new WaitPart { Warning = warning };
                    }

                    if (result.Request is not null || result.Error is not null)
                        yield return new WaitPart { Request = result.Request, Error = result.Error };
                    else if (isLast)
                        yield return new WaitPart { Error = TimedOut(waited, order) };
                    else
                        still.Add(waited);
                }
            }

            waiting = still;
            if (waiting.Count == 0)
                yield break;
            var rest = pace.Next(waiting.Max(waited => waited.Trouble?.RetryAfter), length - _clock.GetElapsedTime(begin));
            yield return new WaitPart { Waiting = waiting.Count, NextLook = rest };
            if (rest > TimeSpan.Zero)
                await Task.Delay(rest, _clock, cancellationToken).ConfigureAwait(false);
        }
    }

    private static SupportException TimedOut(Waited waited, WaitOrder order) =>
        new(
            ErrorIds.WaitTimedOut,
            SupportErrorKind.OperationTimeout,
            waited.Target.Name,
            order,
            waited.Trouble?.Message ?? ValueNames.Of(waited.Target.Request.Status)
        )
        {
            Target = waited.Target.Request,
        };

    private async Task<WaitResult> TryLookAsync(Waited waited, WaitOrder order, CancellationToken cancellationToken)
    {
        try
        {
            var result = await _look.LookAsync(waited, order, cancellationToken).ConfigureAwait(false);
            return result with { Waited = result.Waited with { Trouble = null } };
        }
        catch (SupportException trouble) when (!trouble.EndsSession)
        {
            // An outage ends no wait; what somebody has to mend does.
            return OutboxErrors.MayPass(trouble) ? new WaitResult(waited with { Trouble = trouble }) : new WaitResult(waited) { Error = trouble };
        }
    }
}
