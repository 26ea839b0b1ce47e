using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using PartnerSupport.Sandbox;

namespace PartnerSupport.Tests.Sandbox;

/// <summary>Azure.Identity as published, over the handler.</summary>
public sealed class AzureIdentityTests
{
    private static readonly TokenRequestContext Graph = new(["https://graph.microsoft.com/.default"]);

    private readonly SandboxWorld _world = SandboxWorld.Create(new SandboxOptions { DeviceCodeInterval = TimeSpan.Zero });

    [Fact]
    public async Task A_secret_credential_gets_tokens_of_the_partner_and_of_a_customer()
    {
        var options = new ClientSecretCredentialOptions { DisableInstanceDiscovery = true, Transport = Transport() };
        options.AdditionallyAllowedTenants.Add("*");
        var credential = new ClientSecretCredential(DefaultWorld.PartnerTenantId, DefaultWorld.ClientId, DefaultWorld.ClientSecret, options);

        Assert.NotEmpty((await credential.GetTokenAsync(Graph, Token)).Token);
        var customer = new TokenRequestContext(["https://graph.microsoft.com/.default"], tenantId: DefaultWorld.ContosoTenantId);
        Assert.NotEmpty((await credential.GetTokenAsync(customer, Token)).Token);
        Assert.Contains(_world.Requests, request => request.Path.StartsWith("/" + DefaultWorld.ContosoTenantId, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wrong_secret_is_told_by_its_number()
    {
        var credential = new ClientSecretCredential(
            DefaultWorld.PartnerTenantId,
            DefaultWorld.ClientId,
            "wrong",
            new ClientSecretCredentialOptions { DisableInstanceDiscovery = true, Transport = Transport() }
        );
        var refused = await Assert.ThrowsAsync<AuthenticationFailedException>(async () => await credential.GetTokenAsync(Graph, Token));
        Assert.Contains("AADSTS7000215", refused.ToString());
    }

    [Fact]
    public async Task A_certificate_credential_signs_what_the_sandbox_verifies()
    {
        using var certificate = TestCertificate.Create();
        _world.Identity.RegisterCertificate(certificate);
        var credential = new ClientCertificateCredential(
            DefaultWorld.PartnerTenantId,
            DefaultWorld.ClientId,
            certificate,
            new ClientCertificateCredentialOptions { DisableInstanceDiscovery = true, Transport = Transport() }
        );
        Assert.NotEmpty((await credential.GetTokenAsync(Graph, Token)).Token);
    }

    [Fact]
    public async Task A_device_code_credential_signs_in_the_worlds_user()
    {
        var credential = new DeviceCodeCredential(
            new DeviceCodeCredentialOptions
            {
                TenantId = DefaultWorld.PartnerTenantId,
                DisableInstanceDiscovery = true,
                Transport = Transport(),
                DeviceCodeCallback = (_, _) => Task.CompletedTask,
            }
        );
        var record = await credential.AuthenticateAsync(Graph, Token);
        Assert.Equal(DefaultWorld.UserName, record.Username);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private HttpClientTransport Transport() => new(new HttpClient(new SandboxHandler(_world)));
}
