namespace PartnerSupport.Services.Identity;

/// <summary>
/// Holds tokens per tenant and API, in memory and bounded; refreshes ahead of expiry; lets one request per key be on its way,
/// however many callers wait for it.
/// </summary>
internal sealed class TokenCache(TimeProvider clock, int capacity, Func<TokenRequest, CancellationToken, Task<AccessGrant>> acquire)
{
    /// <summary>From here on a token is renewed while it is still used.</summary>
    internal static readonly TimeSpan RenewAhead = TimeSpan.FromMinutes(10);

    /// <summary>From here on a token is no longer used: it has to outlive the call.</summary>
    internal static readonly TimeSpan TooLate = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan BetweenRenewals = TimeSpan.FromSeconds(30);

    private readonly object _gate = new();
    private readonly Dictionary<(Guid, MicrosoftApi), Held> _held = [];
    private readonly Dictionary<TokenRequest, SharedWait> _underway = [];
    private long _uses;

    /// <summary>How many tokens are held.</summary>
    internal int Count
    {
        get
        {
            lock (_gate)
                return _held.Count;
        }
    }

    /// <summary>A token that is good for now.</summary>
    /// <param name="request">Which.</param>
    /// <param name="cancellationToken">Ends this caller's wait; the request ends with the last caller's.</param>
    internal ValueTask<AccessGrant> GetAsync(TokenRequest request, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (Usable(request) is { } held)
            {
                held.LastUse = ++_uses;
                if (IsDue(held, request))
                    Renew(held, request);
                return ValueTask.FromResult(held.Grant);
            }

            return new ValueTask<AccessGrant>(JoinAsync(Wait(request).JoinAsync(cancellationToken), request, cancellationToken));
        }
    }

    private async Task<AccessGrant> JoinAsync(Task<AccessGrant> wait, TokenRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await wait.ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The others gave up just when this caller came.
            return await GetAsync(request, cancellationToken).ConfigureAwait(false);
        }
    }

    // What the API has refused, or wants more claims of, is not given out again.
    private Held? Usable(TokenRequest request) =>
        request.Claims is null
        && _held.TryGetValue((request.TenantId, request.Api), out var held)
        && held.Grant.Token != request.Refused?.Token
        && held.Grant.ExpiresAt - clock.GetUtcNow() > Late(held)
            ? held
            : null;

    private static TimeSpan Late(Held held) => TooLate < held.Lifetime / 10 ? TooLate : held.Lifetime / 10;

    private bool IsDue(Held held, TokenRequest request)
    {
        var ahead = RenewAhead < held.Lifetime / 4 ? RenewAhead : held.Lifetime / 4;
        var now = clock.GetUtcNow();
        return held.Grant.ExpiresAt - now < ahead && now >= held.NextRenewal && !_underway.ContainsKey(request with { Refused = null });
    }

    private void Renew(Held held, TokenRequest request)
    {
        held.NextRenewal = clock.GetUtcNow() + BetweenRenewals;
        // Nobody waits for it, so that nobody hears of its failure: the next call tries again.
        _ = Wait(request)
            .JoinAsync(CancellationToken.None)
            .ContinueWith(static task => task.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private SharedWait Wait(TokenRequest request)
    {
        var key = request with { Refused = null };
        if (!_underway.TryGetValue(key, out var wait))
            _underway[key] = wait = new SharedWait(ending => FetchAsync(key, ending));
        return wait;
    }

    private async Task<AccessGrant> FetchAsync(TokenRequest request, CancellationToken cancellationToken)
    {
        // Off the caller's lock before anything else happens.
        await Task.Yield();
        try
        {
            var grant = await acquire(request, cancellationToken).ConfigureAwait(false);
            Put(request, grant);
            return grant;
        }
        finally
        {
            lock (_gate)
                _underway.Remove(request);
        }
    }

    /// <summary>Holds a token that came another way.</summary>
    /// <param name="request">What it is for.</param>
    /// <param name="grant">The token.</param>
    internal void Put(TokenRequest request, AccessGrant grant)
    {
        lock (_gate)
        {
            _held[(request.TenantId, request.Api)] = new Held(grant, grant.ExpiresAt - clock.GetUtcNow()) { LastUse = ++_uses };
            if (_held.Count > capacity)
                Forget();
        }
    }

    // An eighth at a time, so that a full cache does not sort itself at every call.
    private void Forget()
    {
        foreach (var key in _held.OrderBy(static entry => entry.Value.LastUse).Take(Math.Max(1, capacity / 8)).Select(static entry => entry.Key).ToArray())
            _held.Remove(key);
    }

    private sealed class Held(AccessGrant grant, TimeSpan lifetime)
    {
        public AccessGrant Grant { get; } = grant;

        public TimeSpan Lifetime { get; } = lifetime;

        public long LastUse { get; set; }

        public DateTimeOffset NextRenewal { get; set; }
    }
}
