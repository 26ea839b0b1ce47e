namespace PartnerSupport.Sandbox.Server;

/// <summary>Hears from Kestrel that a client broke off the handshake, which is nearly always a certificate file of an earlier run, or none.</summary>
internal sealed class HandshakeLog(Action<string> tell) : ILoggerProvider, ILogger
{
    /// <summary>The part of Kestrel that shakes hands.</summary>
    public const string Category = "Microsoft.AspNetCore.Server.Kestrel.Https.Internal.HttpsConnectionMiddleware";

    private const int AuthenticationFailed = 1;
    private const string Line =
        "A client broke off the TLS handshake: it trusts another certificate than this run's, a file of an earlier run perhaps. Set the variables anew.";

    private bool _isOurs;

    public ILogger CreateLogger(string categoryName) => new HandshakeLog(tell) { _isOurs = categoryName == Category };

    public void Dispose() { }

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    public bool IsEnabled(LogLevel logLevel) => _isOurs;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (_isOurs && eventId.Id == AuthenticationFailed)
            tell(Line);
    }
}
