namespace PartnerSupport.Services.Wire.Handlers;

/// <summary>Puts a scope's keys on each request of a library that makes its requests itself.</summary>
internal sealed class ScopeHandler(WireScope scope, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        scope.Apply(request);
        return base.SendAsync(request, cancellationToken);
    }
}
