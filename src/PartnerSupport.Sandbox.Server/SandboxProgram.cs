using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace PartnerSupport.Sandbox.Server;

/// <summary>The program: reads its arguments, serves until Ctrl+C, says plainly what is wrong.</summary>
internal static class SandboxProgram
{
    private const int Done = 0;
    private const int CannotListen = 1;
    private const int BadArguments = 2;
    private const int CannotWrite = 3;

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors, CancellationToken cancellationToken = default)
    {
        if (!ServerArguments.TryParse(args, out var arguments, out var problem))
        {
            await errors.WriteLineAsync(problem).ConfigureAwait(false);
            await errors.WriteLineAsync(ServerArguments.Usage).ConfigureAwait(false);
            return BadArguments;
        }

        if (arguments.Help)
        {
            await output.WriteLineAsync(ServerArguments.Usage).ConfigureAwait(false);
            return Done;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => End(context, stop));
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => End(context, stop));
        try
        {
            var server = await SandboxServer
                .StartAsync(SandboxWorld.Create(arguments.Options), arguments.Serving with { Told = TextWriter.Synchronized(errors).WriteLine }, stop.Token)
                .ConfigureAwait(false);
            await using var serving = server.ConfigureAwait(false);
            await output.WriteLineAsync($"Sandbox of Microsoft's services on {server.Uri} (world {server.World.WorldId}).").ConfigureAwait(false);
            foreach (var line in HowToReach.Lines(server.Uri, arguments.Serving, server.CertificateFile))
                await output.WriteLineAsync(line).ConfigureAwait(false);
            await output.WriteLineAsync("Ctrl+C ends it.").ConfigureAwait(false);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return Done;
        }
        catch (IOException error) when (error.InnerException is not null || error.Message.Contains("in use", StringComparison.OrdinalIgnoreCase))
        {
            await errors
                .WriteLineAsync(
                    $"Cannot listen on 127.0.0.1:{arguments.Serving.Port}: the port is in use. Choose another with --port, or let --port 0 find a free one."
                )
                .ConfigureAwait(false);
            return CannotListen;
        }
        catch (AuthorityFileException error)
        {
            await errors.WriteLineAsync(error.Message).ConfigureAwait(false);
            return CannotWrite;
        }
        catch (SocketException error)
        {
            await errors.WriteLineAsync($"Cannot listen on 127.0.0.1:{arguments.Serving.Port}: {error.Message}").ConfigureAwait(false);
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
