using Azure.Core;
using Azure.Core.Pipeline;

namespace PartnerSupport.Clients;

/// <summary>The partner's own token beside the customer's, as requests on behalf of a customer need it.</summary>
internal sealed class AuxiliaryTokenPolicy(TokenCredential partner) : HttpPipelinePolicy
{
    private static readonly TokenRequestContext Arm = new(["https://management.azure.com/.default"]);

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        message.Request.Headers.SetValue("x-ms-authorization-auxiliary", "Bearer " + partner.GetToken(Arm, message.CancellationToken).Token);
        ProcessNext(message, pipeline);
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var token = await partner.GetTokenAsync(Arm, message.CancellationToken);
        message.Request.Headers.SetValue("x-ms-authorization-auxiliary", "Bearer " + token.Token);
        await ProcessNextAsync(message, pipeline);
    }
}
