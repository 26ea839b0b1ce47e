namespace PartnerSupport.Services.Wire.Handlers;

/// <summary>
/// Gives every try its own id for the service's logs (FACTS 2.4: MS-CorrelationId is new for every call); MSAL brings its own to the sign-in.
/// </summary>
internal sealed class CorrelationHandler(CloudInfo cloud, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var header = WireHosts.ApiOf(cloud, request.RequestUri!) switch
        {
            MicrosoftApi.PartnerCenter => "MS-CorrelationId",
            MicrosoftApi.AzureResourceManager => "x-ms-client-request-id",
            MicrosoftApi.Graph => "client-request-id",
            _ => null,
        };
        if (header is not null)
        {
            request.Headers.Remove(header);
            request.Headers.Add(header, WireId.New().ToString());
        }

        return base.SendAsync(request, cancellationToken);
    }
}
