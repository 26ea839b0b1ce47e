namespace PartnerSupport.Host;

/// <summary>The composition root: puts the services together, live or sandbox. The one class that the bridge makes.</summary>
public sealed class SupportHost : ISupportHost
{
    /// <inheritdoc/>
    public Task<SupportSession> ConnectAsync(ConnectRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();
}
