using System.Text;

namespace PartnerSupport.Tests.AzureSupport;

/// <summary>Azure's answer to polls of an operation, in the test's own words; everything else is the sandbox's.</summary>
internal sealed class OperationTurn(HttpMessageHandler inner, string body) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (request.RequestUri!.AbsolutePath.Contains("/operationsStatus/", StringComparison.Ordinal))
            response.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return response;
    }
}
