using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace PartnerSupport.InProcess;

/// <summary>Ctrl+C ends a cmdlet that waits for an answer.</summary>
public sealed class StopTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Ctrl_C_ends_a_connection_that_is_not_answered()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        using var runspace = ModuleShell.Open();
        using var shell = PowerShell.Create(runspace);
        shell.AddCommand("Connect-CspSupport").AddParameter("Sandbox").AddParameter("SandboxUri", new Uri($"http://{silent.LocalEndpoint}"));

        var running = shell.BeginInvoke();
        using var called = await silent.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        var watch = Stopwatch.StartNew();
        await shell.StopAsync(null, null);

        Assert.True(watch.Elapsed < Limit, $"It took {watch.Elapsed}.");
        Assert.Equal(PSInvocationState.Stopped, shell.InvocationStateInfo.State);
        Assert.True(running.IsCompleted);
    }
}
