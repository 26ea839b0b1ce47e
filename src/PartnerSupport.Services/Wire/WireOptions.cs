namespace PartnerSupport.Services.Wire;

/// <summary>What one chain is made of.</summary>
internal sealed record WireOptions
{
    /// <summary>The cloud: its hosts are the only ones that get a token.</summary>
    public required CloudInfo Cloud { get; init; }

    /// <summary>Reads every body before it leaves (R8, R11).</summary>
    public required IEgressGuard Guard { get; init; }

    /// <summary>Stands where the network stands; null: the process's shared connection pool. Not disposed by the chain.</summary>
    public HttpMessageHandler? Network { get; init; }

    /// <summary>A sandbox server on the loopback interface; every request goes there and nowhere else. Null: none.</summary>
    public Uri? SandboxUri { get; init; }

    /// <summary>How long one request may take over all tries, waits included.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>How long one try may take; a try that takes longer counts as unanswered.</summary>
    public TimeSpan TryTimeout { get; init; } = TimeSpan.FromSeconds(40);

    /// <summary>How often a request may go out at most.</summary>
    public int MaxTries { get; init; } = 5;

    /// <summary>The first wait between tries; doubles each time.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest wait that we choose ourselves; a service's Retry-After may be longer.</summary>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How many requests may be on their way to one host.</summary>
    public int RequestsPerHost { get; init; } = 12;

    /// <summary>The longest answer that is read, in bytes.</summary>
    public int MaxAnswerBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>The clock of every wait.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Spreads waits; 0 to 1.</summary>
    public Func<double> Jitter { get; init; } = Random.Shared.NextDouble;

    /// <summary>Takes a line for each request on the wire; null: nobody listens.</summary>
    public Action<string>? Trace { get; init; }
}
