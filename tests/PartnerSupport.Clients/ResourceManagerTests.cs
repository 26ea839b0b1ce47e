using System.Text.Json.Nodes;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Azure.ResourceManager;
using Azure.ResourceManager.Resources;
using PartnerSupport.Sandbox;

namespace PartnerSupport.Clients;

/// <summary>Azure.ResourceManager and Azure.Identity as published.</summary>
public sealed class ResourceManagerTests : IClassFixture<ProxiedSandbox>, IDisposable
{
    private const string Ticket = $"/subscriptions/{DefaultWorld.ContosoProductionSubscriptionId}/providers/Microsoft.Support/supportTickets/";

    private readonly HttpClient _http;
    private readonly ArmClient _arm;
    private readonly ArmClient _onBehalf;
    private readonly SubscriptionResource _subscription;

    public ResourceManagerTests(ProxiedSandbox sandbox)
    {
        ArgumentNullException.ThrowIfNull(sandbox);
        _http = new HttpClient(sandbox.Transport());
        _arm = new ArmClient(
            SandboxCredential.Of(DefaultWorld.ContosoTenantId, _http),
            DefaultWorld.ContosoProductionSubscriptionId,
            new ArmClientOptions { Transport = new HttpClientTransport(_http) }
        );
        var onBehalf = new ArmClientOptions { Transport = new HttpClientTransport(_http) };
        onBehalf.AddPolicy(new AuxiliaryTokenPolicy(SandboxCredential.Of(DefaultWorld.PartnerTenantId, _http)), HttpPipelinePosition.PerRetry);
        _onBehalf = new ArmClient(SandboxCredential.Of(DefaultWorld.ContosoTenantId, _http), DefaultWorld.ContosoProductionSubscriptionId, onBehalf);
        _subscription = _arm.GetSubscriptionResource(SubscriptionResource.CreateResourceIdentifier(DefaultWorld.ContosoProductionSubscriptionId));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    /// <summary>Every call, and the table.</summary>
    [Fact]
    public Task Reads_and_files_as_at_Microsoft() =>
        ClientTable.CheckAsync(
            "Azure.ResourceManager 1.7.0 with Azure.Identity 1.21.0",
            [
                new("GetSubscriptions", async () => string.Join(", ", await Names(_arm.GetSubscriptions().GetAllAsync(Stop), found => found.Data.DisplayName))),
                new("GetTenants", async () => $"{(await Names(_arm.GetTenants().GetAllAsync(Stop), found => $"{found.Data.TenantId}")).Count} tenant"),
                new("Subscription.Get", async () => (await _subscription.GetAsync(Stop)).Value.Data.State.ToString()!),
                new(
                    "GetLocations",
                    async () => $"{(await Names(_subscription.GetLocationsAsync(cancellationToken: Stop), found => found.Name)).Count} locations"
                ),
                new(
                    "GetResourceGroups",
                    async () =>
                        $"{(await Names(_subscription.GetResourceGroups().GetAllAsync(cancellationToken: Stop), found => found.Data.Name)).Count} groups"
                ),
                new("GetResourceProvider, Register", RegisterAsync),
                new("GenericResource.CreateOrUpdate of a ticket, without the partner's token", FileWithoutPartnerAsync),
                new("the same with x-ms-authorization-auxiliary, to the end of the operation", () => FileAsync(_onBehalf)),
                new(
                    "GenericResource.Get of a ticket",
                    async () => Status(await _arm.GetGenericResource(new ResourceIdentifier(Ticket + "by-sdk")).GetAsync(Stop))
                ),
                new("GenericResource.Get of none", NoneAsync),
                new("ClientSecretCredential without a role", NoRoleAsync),
            ]
        );

    private static async Task<List<string>> Names<T>(AsyncPageable<T> pages, Func<T, string> name)
        where T : notnull
    {
        var names = new List<string>();
        await foreach (var found in pages)
            names.Add(name(found));
        return names;
    }

    private static string Status(GenericResource resource) =>
        JsonNode.Parse(resource.Data.Properties) is { } properties ? $"{properties["status"]}, {properties["severity"]}" : "no properties";

    private async Task<string> RegisterAsync()
    {
        var provider = (await _subscription.GetResourceProviderAsync("Microsoft.Support", cancellationToken: Stop)).Value;
        return (await provider.RegisterAsync(cancellationToken: Stop)).Value.Data.RegistrationState;
    }

    private async Task<string> FileWithoutPartnerAsync()
    {
        var error = await Assert.ThrowsAsync<RequestFailedException>(() => FileAsync(_arm));
        return $"{error.Status} {error.ErrorCode}";
    }

    private static async Task<string> FileAsync(ArmClient arm)
    {
        var data = new GenericResourceData(new AzureLocation("global"))
        {
            Properties = BinaryData.FromString(TicketBody.Properties("Filed by Azure.ResourceManager")),
        };
        var filed = await arm.GetGenericResources().CreateOrUpdateAsync(WaitUntil.Completed, new ResourceIdentifier(Ticket + "by-sdk"), data, Stop);
        return $"{Status(filed.Value)}, {filed.Value.Data.Name}";
    }

    private async Task<string> NoneAsync()
    {
        var error = await Assert.ThrowsAsync<RequestFailedException>(() => _arm.GetGenericResource(new ResourceIdentifier(Ticket + "none")).GetAsync(Stop));
        return $"{error.Status} {error.ErrorCode}";
    }

    private async Task<string> NoRoleAsync()
    {
        var options = new ClientSecretCredentialOptions { Transport = new HttpClientTransport(_http) };
        var credential = new ClientSecretCredential(DefaultWorld.ContosoTenantId, DefaultWorld.ClientId, DefaultWorld.ClientSecret, options);
        var arm = new ArmClient(credential, null, new ArmClientOptions { Transport = new HttpClientTransport(_http) });
        var error = await Assert.ThrowsAsync<RequestFailedException>(() => arm.GetSubscriptionResource(_subscription.Id).GetAsync(Stop));
        return $"{error.Status} {error.ErrorCode}";
    }
}
