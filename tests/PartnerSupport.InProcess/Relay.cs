using System.Net;
using System.Net.Sockets;

namespace PartnerSupport.InProcess;

/// <summary>Between the module and the sandbox's server: passes on what it gets until it is told to keep it, as a service that does not answer.</summary>
internal sealed class Relay : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly int _target;
    private readonly Task _accepting;
    private volatile TaskCompletionSource? _kept;

    /// <param name="target">The server's port.</param>
    internal Relay(int target)
    {
        _target = target;
        _listener.Start();
        // On the pool: a test that waits for a cmdlet must not hold up what the cmdlet waits for.
        _accepting = Task.Run(AcceptAsync);
    }

    /// <summary>What the module connects to.</summary>
    internal Uri Uri => new($"http://{_listener.LocalEndpoint}");

    /// <summary>From now on nothing is passed on; ends when something was kept back.</summary>
    internal Task KeepAsync()
    {
        var kept = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _kept = kept;
        return kept.Task;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        var running = new List<Task>();
        try
        {
            while (true)
                running.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(running);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var near = client;
        using var far = new TcpClient();
        try
        {
            await far.ConnectAsync(IPAddress.Loopback, _target, _end.Token);
            await Task.WhenAny(PumpAsync(near, far, keeps: true), PumpAsync(far, near, keeps: false));
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException)
        {
            // The test is over, or the server is.
        }
    }

    private async Task PumpAsync(TcpClient from, TcpClient to, bool keeps)
    {
        var buffer = new byte[16_384];
        try
        {
            while (await from.GetStream().ReadAsync(buffer, _end.Token) is var read and > 0)
            {
                if (keeps && _kept is { } kept)
                    kept.TrySetResult();
                else
                    await to.GetStream().WriteAsync(buffer.AsMemory(0, read), _end.Token);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // One of the two hung up: both connections end.
        }
    }
}
