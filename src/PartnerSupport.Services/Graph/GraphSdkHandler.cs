using PartnerSupport.Services.Wire;

namespace PartnerSupport.Services.Graph;

/// <summary>Between the Graph SDK and our chain: says whose token a request takes, and makes our error of a refusal before Kiota makes its own.</summary>
internal sealed class GraphSdkHandler(HttpMessageHandler chain) : DelegatingHandler(chain)
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        new WireScope(MicrosoftApi.Graph, GraphTenant.Of(request)).Apply(request);
        return ServiceError.OrThrow(await base.SendAsync(request, cancellationToken).ConfigureAwait(false));
    }
}
