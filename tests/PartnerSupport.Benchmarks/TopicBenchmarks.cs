using BenchmarkDotNet.Attributes;
using PartnerSupport.Host;

namespace PartnerSupport.Benchmarks;

/// <summary>What a TAB on -Topic costs once the catalogue is known; it must stay below 100 ms.</summary>
[MemoryDiagnoser]
public class TopicBenchmarks
{
    private SupportSession _session = null!;

    /// <summary>What is typed: nothing, an abbreviation, words, the beginning of a name, a slip.</summary>
    [Params("", "vm", "cannot connect linux", "Virtual Machine running L", "kubernets")]
    public string Typed { get; set; } = string.Empty;

    [GlobalSetup]
    public async Task ConnectAsync()
    {
        _session = await new SupportHost().ConnectAsync(new ConnectRequest { Sandbox = true }, CancellationToken.None);
        await _session.Desk.Topics.FindAsync(new TopicQuery());
    }

    [GlobalCleanup]
    public async Task DisconnectAsync() => await _session.DisposeAsync();

    /// <summary>The answer that completion shows.</summary>
    [Benchmark]
    public TopicAnswer Complete() => _session.Desk.Topics.FindKnown(new TopicQuery { Search = Typed });
}
