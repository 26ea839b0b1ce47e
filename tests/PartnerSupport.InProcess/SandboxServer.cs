using System.Diagnostics;
using System.Reflection;

namespace PartnerSupport.InProcess;

/// <summary>The sandbox's server as a process of its own, on a free port of the loopback interface.</summary>
internal sealed class SandboxServer : IAsyncDisposable
{
    private readonly Process _process;

    private SandboxServer(Process process, int port)
    {
        _process = process;
        Port = port;
    }

    /// <summary>Where it listens.</summary>
    internal int Port { get; }

    internal static async Task<SandboxServer> StartAsync(CancellationToken cancellationToken)
    {
        var program = typeof(SandboxServer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(fact => fact.Key == "SandboxServer").Value!;
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { RedirectStandardOutput = true };
        foreach (var argument in new[] { program, "--port", "0" })
            start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        // Its first line says where it listens, and comes when it does.
        var said = await process.StandardOutput.ReadLineAsync(cancellationToken) ?? string.Empty;
        var address = said.Split(' ').FirstOrDefault(word => word.StartsWith("http://", StringComparison.Ordinal));
        return new(process, new Uri(address ?? throw new InvalidOperationException($"The sandbox's server said: {said}")).Port);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
