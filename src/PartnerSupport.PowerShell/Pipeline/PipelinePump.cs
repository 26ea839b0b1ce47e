using System.Collections.Concurrent;

namespace PartnerSupport.PowerShell;

/// <summary>
/// Runs core work on the pool while the pipeline thread writes what the work has to say: PowerShell allows its streams,
/// and questions to the user, on that thread only.
/// </summary>
/// <param name="cmdlet">The cmdlet whose streams are written.</param>
internal sealed class PipelinePump(TerminalCmdlet cmdlet)
{
    private const int Capacity = 1024;
    private static readonly AsyncLocal<PipelinePump?> Ambient = new();
    private BlockingCollection<Action<TerminalCmdlet>>? _messages;
    private CancellationToken _stop;

    /// <summary>The pump under which the caller's work runs; null outside of one.</summary>
    internal static PipelinePump? Current => Ambient.Value;

    /// <summary>Has something done on the pipeline thread; dropped when the work's cmdlet has ended.</summary>
    internal void Post(Action<TerminalCmdlet> message)
    {
        try
        {
            _messages?.Add(message, _stop);
        }
        catch (Exception ended) when (ended is InvalidOperationException or OperationCanceledException)
        {
            // The cmdlet is over: nobody is left to read it.
        }
    }

    /// <summary>Runs work and waits for it, at the end of the wait when <paramref name="stop"/> is signalled.</summary>
    internal T Run<T>(Func<CancellationToken, Task<T>> work, CancellationToken stop)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var messages = new BlockingCollection<Action<TerminalCmdlet>>(Capacity);
        (_messages, _stop) = (messages, ending.Token);
        var task = Task.Run(() => WorkAsync(work, messages, ending.Token), CancellationToken.None);
        try
        {
            foreach (var message in messages.GetConsumingEnumerable(stop))
                message(cmdlet);
        }
        catch
        {
            ending.Cancel();
            Observe(task, messages);
            throw;
        }

        using (messages)
            return task.GetAwaiter().GetResult();
    }

    private async Task<T> WorkAsync<T>(Func<CancellationToken, Task<T>> work, BlockingCollection<Action<TerminalCmdlet>> messages, CancellationToken stop)
    {
        Ambient.Value = this;
        try
        {
            return await work(stop).ConfigureAwait(false);
        }
        finally
        {
            messages.CompleteAdding();
        }
    }

    // Left behind on purpose: Ctrl+C does not wait for work that is slow to notice.
    private static void Observe(Task task, BlockingCollection<Action<TerminalCmdlet>> messages) =>
        task.ContinueWith(
            done =>
            {
                _ = done.Exception;
                messages.Dispose();
            },
            CancellationToken.None,
            TaskContinuationOptions.None,
            TaskScheduler.Default
        );
}
