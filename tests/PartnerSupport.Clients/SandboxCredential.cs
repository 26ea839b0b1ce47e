using Azure.Core.Pipeline;
using Azure.Identity;

namespace PartnerSupport.Clients;

/// <summary>Azure.Identity's own credential of a person, through the proxy.</summary>
internal static class SandboxCredential
{
    public static DeviceCodeCredential Of(string tenant, HttpClient http) =>
        new(
            new DeviceCodeCredentialOptions
            {
                TenantId = tenant,
                DeviceCodeCallback = (_, _) => Task.CompletedTask,
                Transport = new HttpClientTransport(http),
            }
        );
}
