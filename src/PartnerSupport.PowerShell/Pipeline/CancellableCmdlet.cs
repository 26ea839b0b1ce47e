using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>First rung of the ladder: work on the pool, streams on the pipeline thread, and an end on Ctrl+C.</summary>
public abstract class CancellableCmdlet : TerminalCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stop = new();

    /// <inheritdoc/>
    public void Dispose()
    {
        AtEnd();
        _stop.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    protected override void StopProcessing() => _stop.Cancel();

    /// <summary>Waits for core work.</summary>
    /// <exception cref="SupportException">What the work says; anything else that it throws becomes UnexpectedError.</exception>
    private protected T Await<T>(Func<CancellationToken, Task<T>> work)
    {
        try
        {
            return new PipelinePump(this).Run(token => SupportCommand.RunAsync(MyInvocation.MyCommand.Name, () => CleanAsync(work, token)), _stop.Token);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }

    /// <summary>Waits for core work that has no result.</summary>
    private protected void Await(Func<CancellationToken, Task> work) =>
        Await(async token =>
        {
            await work(token).ConfigureAwait(false);
            return true;
        });

    /// <summary>Takes each item of a stream, on the pipeline thread, as it comes.</summary>
    private protected void ForEach<T>(Func<CancellationToken, IAsyncEnumerable<T>> source, Action<T> take) =>
        Await(async token =>
        {
            var pump = PipelinePump.Current!;
            await foreach (var item in source(token).WithCancellation(token).ConfigureAwait(false))
                pump.Post(_ => take(item));
        });

    /// <summary>Does one record's work: an error that it ends in is written, and only a broken session ends the pipeline.</summary>
    private protected void Guard(Action work, Func<object?> target)
    {
        try
        {
            work();
        }
        catch (SupportException error)
        {
            Report(error, target());
        }
    }

    /// <summary>Writes an error, or ends the pipeline with it where the next record would fail the same way.</summary>
    private protected void Report(SupportException error, object? target)
    {
        var record = ErrorRecords.From(error, target, RecordLabel);
        if (error.EndsSession || StopsOnErrors())
            BeforeEnd();
        if (error.EndsSession)
            ThrowTerminatingError(record);
        WriteError(record);
    }

    // With -ErrorAction Stop the next error is the last thing that is written: what is known must come out before it.
    private bool StopsOnErrors()
    {
        var preference = MyInvocation.BoundParameters.TryGetValue("ErrorAction", out var given)
            ? given
            : SessionState.PSVariable.GetValue("ErrorActionPreference");
        return preference is ActionPreference.Stop || string.Equals(preference?.ToString(), "Stop", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Names the record in its messages where several come in; null where there is one only.</summary>
    private protected virtual string? RecordLabel => null;

    /// <summary>The last thing that is done, however the pipeline ended, Ctrl+C included. Nothing can be written any more.</summary>
    private protected virtual void AtEnd() { }

    /// <summary>Last chance to write what is known before a broken session, or an error that stops, ends the pipeline.</summary>
    private protected virtual void BeforeEnd() { }

    /// <summary>Writes findings that do not refuse: warnings as such, the rest to the verbose stream.</summary>
    private protected void WriteFindings(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            var text = RecordLabel is { } label ? $"{label}: {FindingLine.Of(finding)}" : FindingLine.Of(finding);
            if (finding.Severity == FindingSeverity.Warning)
                WriteWarning(text);
            else if (finding.Severity == FindingSeverity.Information)
                WriteVerbose(text);
        }
    }

    // Nothing but our own exception leaves: others may carry tokens and bodies in their text (docs/decisions/load-isolation.md).
    private static async Task<T> CleanAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken token)
    {
        try
        {
            return await work(token).ConfigureAwait(false);
        }
        catch (Exception foreign) when (foreign is not SupportException && !(foreign is OperationCanceledException && token.IsCancellationRequested))
        {
            var place = foreign.StackTrace;
            PipelinePump.Current?.Post(cmdlet => cmdlet.WriteDebug($"{foreign.GetType().FullName}{Environment.NewLine}{place}"));
            throw new SupportException(ErrorIds.UnexpectedError, SupportErrorKind.Unknown, foreign.GetType().Name);
        }
    }
}
