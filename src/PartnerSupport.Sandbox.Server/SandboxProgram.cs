using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace PartnerSupport.Sandbox.Server;

/// <summary>The program: reads its arguments, serves until Ctrl+C, says plainly what is wrong.</summary>
internal static class SandboxProgram
{
    private const int Done = 0;
    private const int CannotListen = 1;
    private const int BadArguments = 2;

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors, CancellationToken cancellationToken = default)
    {
        if (!ServerArguments.TryParse(args, out var arguments, out var problem))
        {
            await errors.WriteLineAsync(problem);
            await errors.WriteLineAsync(ServerArguments.Usage);
            return BadArguments;
        }

        if (arguments.Help)
        {
            await output.WriteLineAsync(ServerArguments.Usage);
            return Done;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => End(context, stop));
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => End(context, stop));
        try
        {
            await using var server = await SandboxServer.StartAsync(arguments.Options, arguments.Port, stop.Token);
            await output.WriteLineAsync($"Sandbox of Microsoft's services on {server.Uri} (world {server.World.WorldId}).");
            await output.WriteLineAsync($"Connect-CspSupport -Sandbox -SandboxUri {server.Uri.AbsoluteUri.TrimEnd('/')}");
            await output.WriteLineAsync("Ctrl+C ends it.");
            await Task.Delay(Timeout.Infinite, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return Done;
        }
        catch (IOException error) when (error.InnerException is not null || error.Message.Contains("in use", StringComparison.OrdinalIgnoreCase))
        {
            await errors.WriteLineAsync(
                $"Cannot listen on 127.0.0.1:{arguments.Port}: the port is in use. Choose another with --port, or let --port 0 find a free one."
            );
            return CannotListen;
        }
        catch (SocketException error)
        {
            await errors.WriteLineAsync($"Cannot listen on 127.0.0.1:{arguments.Port}: {error.Message}");
            return CannotListen;
        }
        catch (OperationCanceledException)
        {
            return Done;
        }
    }

    private static void End(PosixSignalContext context, CancellationTokenSource stop)
    {
        context.Cancel = true;
        stop.Cancel();
    }
}
