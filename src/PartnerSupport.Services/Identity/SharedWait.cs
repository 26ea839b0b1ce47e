namespace PartnerSupport.Services.Identity;

#pragma warning disable CA1001 // A source without a timer holds nothing, and disposing of it would race with the last caller.
/// <summary>One piece of work that several callers wait for; it is given up when the last of them is gone.</summary>
internal sealed class SharedWait
#pragma warning restore CA1001
{
    private readonly CancellationTokenSource _ending = new();
    private readonly Task<AccessGrant> _work;
    private int _waiting;

    internal SharedWait(Func<CancellationToken, Task<AccessGrant>> work) => _work = work(_ending.Token);

    /// <summary>Waits for it.</summary>
    /// <param name="cancellationToken">Ends this caller's wait.</param>
    internal Task<AccessGrant> JoinAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _waiting);
        return WaitAsync(cancellationToken);
    }

    private async Task<AccessGrant> WaitAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _work.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (Interlocked.Decrement(ref _waiting) == 0)
                _ending.Cancel();
        }
    }
}
