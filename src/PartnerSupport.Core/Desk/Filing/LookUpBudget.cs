using System.Collections.Concurrent;

namespace PartnerSupport;

/// <summary>The time that a review's look-ups have together. What answers later becomes "unknown", with a warning (docs/decisions/review-in-time.md).</summary>
internal sealed class LookUpBudget(TimeSpan budget, TimeProvider clock)
{
    private readonly long _start = clock.GetTimestamp();
    private readonly ConcurrentQueue<string> _late = new();

    /// <summary>Names of the look-ups that gave no answer in time.</summary>
    internal IReadOnlyList<string> Late => [.. _late.Distinct()];

    /// <summary>A fact, or "unknown" when it is late or its service fails.</summary>
    internal async Task<Fact<T>> ReadAsync<T>(string name, Func<CancellationToken, Task<Fact<T>>> read, CancellationToken cancellationToken)
        where T : class
    {
        using var patience = new CancellationTokenSource(Remaining(), clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            // WaitAsync, so that a look-up which ignores its token cannot hold the review either.
            return await read(both.Token).WaitAsync(both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            _late.Enqueue(name);
            return Fact<T>.Unknown($"{name}: no answer within {budget.TotalSeconds:0.#} s");
        }
        catch (SupportException error) when (!error.EndsSession)
        {
            return Fact<T>.Unknown(error.Message, error.Action);
        }
    }

    private TimeSpan Remaining()
    {
        var left = budget - clock.GetElapsedTime(_start);
        return left > TimeSpan.Zero ? left : TimeSpan.FromMilliseconds(1);
    }
}
