namespace PartnerSupport;

/// <summary>A connected session: the desk and the ports behind it. One session serves many customers and many threads.</summary>
public sealed class SupportSession : IAsyncDisposable
{
    /// <summary>Disposes what the composition root opened for this session; null when nothing was.</summary>
    public Func<ValueTask>? OnDispose { get; init; }

    /// <summary>Who is connected, where and how; safe to show. Read anew at each call, since a sign-in's state changes.</summary>
    public required Func<SupportContext> ContextReader { get; init; }

    /// <summary>Who is connected, where and how; safe to show.</summary>
    public SupportContext Context => ContextReader() with { UnreadCustomers = Desk.Requests.Unread };

    /// <summary>The one door: reviews, files, lists.</summary>
    public required SupportDesk Desk { get; init; }

    /// <summary>The ports that the desk works with.</summary>
    internal SupportPorts Ports { get; init; } = null!;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => OnDispose?.Invoke() ?? ValueTask.CompletedTask;
}
