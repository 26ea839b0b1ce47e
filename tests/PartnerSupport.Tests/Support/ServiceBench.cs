using System.Net;
using System.Security;
using PartnerSupport.Sandbox;
using PartnerSupport.Services.AzureSupport;
using PartnerSupport.Services.Identity;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Tests.Support;

/// <summary>Core's ports over the real handler chain and MSAL, with the sandbox where the network stands.</summary>
internal sealed class ServiceBench : IAsyncDisposable
{
    public static readonly Guid Partner = Guid.Parse(DefaultWorld.PartnerTenantId);
    public static readonly CspCustomer Contoso = Known(DefaultWorld.ContosoTenantId, "Contoso");
    public static readonly CspCustomer Fabrikam = Known(DefaultWorld.FabrikamTenantId, "Fabrikam");
    public static readonly CspCustomer Woodgrove = Known(DefaultWorld.WoodgroveTenantId, "Woodgrove Bank");
    public static readonly CspCustomer Tailspin = Known(DefaultWorld.TailspinTenantId, "Tailspin Toys");
    public static readonly CspCustomer Adatum = Known(DefaultWorld.AdatumTenantId, "Adatum");
    public static readonly AzureSubscription Production = new() { Id = Guid.Parse(DefaultWorld.ContosoProductionSubscriptionId), Name = "Contoso Production" };
    public static readonly AzureSubscription Test = new() { Id = Guid.Parse(DefaultWorld.ContosoTestSubscriptionId), Name = "Contoso Test" };
    public static readonly AzureSubscription Store = new() { Id = Guid.Parse(DefaultWorld.TailspinSubscriptionId), Name = "Tailspin Store" };

    private readonly WirePipeline _wire;
    private readonly TokenSource _tokens;

    private ServiceBench(SandboxWorld world, WirePipeline wire, TokenSource tokens, CloudInfo cloud, TimeProvider? clock, TopicFile? topics)
    {
        (World, _wire, _tokens) = (world, wire, tokens);
        Services = new MicrosoftServices(wire.WithTokens(tokens), cloud, Partner, clock ?? TimeProvider.System, TimeSpan.FromMilliseconds(1), topics);
    }

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public SandboxWorld World { get; }

    public MicrosoftServices Services { get; }

    public static async Task<ServiceBench> OpenAsync(
        SandboxOptions? options = null,
        bool appOnly = false,
        Func<HttpMessageHandler, HttpMessageHandler>? around = null,
        SandboxWorld? world = null,
        TimeProvider? clock = null,
        TopicFile? topics = null
    )
    {
        world ??= SandboxWorld.Create(options);
        var cloud = CloudTable.Get(CspCloud.Global);
        HttpMessageHandler network = new SandboxHandler(world);
        var wire = WirePipeline.Create(
            new WireOptions
            {
                Cloud = cloud,
                Guard = new CustomerNamed(),
                Network = around?.Invoke(network) ?? network,
                FirstDelay = TimeSpan.FromMilliseconds(1),
                Jitter = () => 0,
            }
        );
        var tokens = await TokenSource.CreateAsync(
            new TokenSourceOptions
            {
                SignIn = new SignIn
                {
                    Kind = appOnly ? SignInKind.ClientSecret : SignInKind.RefreshToken,
                    ClientId = DefaultWorld.ClientId,
                    ClientSecret = Secret(DefaultWorld.ClientSecret),
                    RefreshToken = appOnly ? null : Secret(DefaultWorld.RefreshToken),
                },
                Cloud = cloud,
                Login = wire.Login,
                TenantId = DefaultWorld.PartnerTenantId,
            }
        );
        await tokens.SignInAsync(Token);
        world.ClearRequests();
        return new ServiceBench(world, wire, tokens, cloud, clock, topics);
    }

    /// <summary>Calls of a service that the sandbox received since the sign-in.</summary>
    public IReadOnlyList<ReceivedRequest> Calls(SandboxService service) => World.Requests.Where(request => request.Service == service).ToArray();

    public static async Task<List<T>> AllAsync<T>(IAsyncEnumerable<T> items)
    {
        var all = new List<T>();
        await foreach (var item in items)
            all.Add(item);
        return all;
    }

    public ValueTask DisposeAsync()
    {
        Services.Dispose();
        _tokens.Dispose();
        _wire.Dispose();
        return ValueTask.CompletedTask;
    }

    private static CspCustomer Known(string id, string name) => new() { TenantId = Guid.Parse(id), Name = name };

    private static SecureString Secret(string text)
    {
        var secret = new NetworkCredential(string.Empty, text).SecurePassword;
        secret.MakeReadOnly();
        return secret;
    }

    /// <summary>Every body must say for which customer it leaves, or the real guard could not judge it.</summary>
    private sealed class CustomerNamed : IEgressGuard
    {
        public ValueTask CheckAsync(OutgoingBody body, CancellationToken cancellationToken)
        {
            Assert.NotNull(body.CustomerId);
            return ValueTask.CompletedTask;
        }
    }
}
