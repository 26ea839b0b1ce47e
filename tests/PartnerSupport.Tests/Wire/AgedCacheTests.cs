using PartnerSupport.Services.Wire;
using PartnerSupport.Tests.Sandbox;
using PartnerSupport.Tests.Support;

namespace PartnerSupport.Tests.Wire;

public sealed class AgedCacheTests
{
    private readonly WorldClock _clock = new();
    private int _reads;

    [Fact]
    public async Task Many_who_ask_at_once_cause_one_read()
    {
        var cache = new AgedCache<string, int>(_clock, TimeSpan.FromMinutes(5), StringComparer.OrdinalIgnoreCase);
        var gate = new TaskCompletionSource();

        var asked = Enumerable
            .Range(0, 20)
            .Select(number =>
                cache.GetAsync(number % 2 == 0 ? "Contoso" : "CONTOSO", refresh: false, async _ => await NextAfter(gate.Task), keep: null, ServiceBench.Token)
            )
            .ToArray();
        gate.SetResult();

        Assert.All(await Task.WhenAll(asked), value => Assert.Equal(1, value));
    }

    [Fact]
    public async Task A_value_is_read_again_when_it_is_old_or_when_asked()
    {
        var cache = new AgedCache<int, int>(_clock, TimeSpan.FromMinutes(5));

        Assert.Equal(1, await Get(cache, refresh: false));
        _clock.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal(1, await Get(cache, refresh: false));
        Assert.Equal(2, await Get(cache, refresh: true));
        _clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(3, await Get(cache, refresh: false));
    }

    [Fact]
    public async Task A_failure_is_told_to_all_who_wait_and_not_kept()
    {
        var cache = new AgedCache<int, int>(_clock, TimeSpan.FromMinutes(5));

        await Assert.ThrowsAsync<SupportException>(() =>
            cache.GetAsync(
                0,
                refresh: false,
                _ => throw new SupportException("ServiceUnavailable", SupportErrorKind.ResourceUnavailable),
                keep: null,
                ServiceBench.Token
            )
        );

        Assert.Equal(1, await Get(cache, refresh: false));
    }

    [Fact]
    public async Task Who_stops_waiting_leaves_the_read_to_the_others()
    {
        var cache = new AgedCache<int, int>(_clock, TimeSpan.FromMinutes(5));
        var gate = new TaskCompletionSource();
        using var impatient = new CancellationTokenSource();
        var first = cache.GetAsync(0, refresh: false, async _ => await NextAfter(gate.Task), keep: null, impatient.Token);
        var second = cache.GetAsync(0, refresh: false, async _ => await NextAfter(gate.Task), keep: null, ServiceBench.Token);

        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        gate.SetResult();

        Assert.Equal(1, await second);
    }

    [Fact]
    public async Task What_is_not_worth_keeping_is_asked_for_again()
    {
        var cache = new AgedCache<int, int>(_clock, TimeSpan.FromMinutes(5));

        Assert.Equal(1, await cache.GetAsync(0, refresh: false, _ => Task.FromResult(++_reads), value => value > 1, ServiceBench.Token));
        Assert.Equal(2, await cache.GetAsync(0, refresh: false, _ => Task.FromResult(++_reads), value => value > 1, ServiceBench.Token));
        Assert.Equal(2, await Get(cache, refresh: false));
    }

    private async Task<int> NextAfter(Task gate)
    {
        await gate;
        return Interlocked.Increment(ref _reads);
    }

    private Task<int> Get(AgedCache<int, int> cache, bool refresh) =>
        cache.GetAsync(0, refresh, _ => Task.FromResult(Interlocked.Increment(ref _reads)), keep: null, ServiceBench.Token);
}
