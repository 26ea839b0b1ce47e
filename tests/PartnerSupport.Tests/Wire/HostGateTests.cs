using System.Net;

namespace PartnerSupport.Tests.Wire;

public sealed class HostGateTests
{
    [Fact]
    public async Task Only_so_many_requests_are_on_their_way_to_one_host()
    {
        var open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var full = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var (now, most) = (0, 0);
        var wire = new ScriptedWire().Then(
            async (_, _) =>
            {
                var count = Interlocked.Increment(ref now);
                InterlockedMax(ref most, count);
                if (count == 3)
                    full.TrySetResult();
                await open.Task;
                Interlocked.Decrement(ref now);
                return ScriptedWire.Answer(HttpStatusCode.OK, "{}");
            }
        );
        using var scene = new WireScene(wire, options => options with { RequestsPerHost = 3 });

        var all = Enumerable.Range(0, 20).Select(_ => scene.SendAsync("GET", WireScene.Requests)).ToList();
        await full.Task;
        Assert.Equal(3, wire.Sent.Count);
        open.SetResult();
        await Task.WhenAll(all);

        Assert.Equal(3, most);
        Assert.Equal(20, wire.Sent.Count);
    }

    private static void InterlockedMax(ref int target, int value)
    {
        int seen;
        while ((seen = Volatile.Read(ref target)) < value && Interlocked.CompareExchange(ref target, value, seen) != seen) { }
    }
}
