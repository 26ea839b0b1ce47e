using PartnerSupport.Sandbox;
using PartnerSupport.Services.Identity;
using PartnerSupport.Services.Wire;
using PartnerSupport.Tests.Support;
using PartnerSupport.Tests.Wire;

namespace PartnerSupport.Tests.Identity;

/// <summary>A sign-in through the whole chain into the sandbox: MSAL unmodified, our clock, no network.</summary>
internal sealed class SignInBench : IAsyncDisposable
{
    public static readonly Guid Partner = new(DefaultWorld.PartnerTenantId);
    public static readonly Guid Contoso = new(DefaultWorld.ContosoTenantId);
    public static readonly Guid Fabrikam = new(DefaultWorld.FabrikamTenantId);

    private readonly WirePipeline _pipeline;

    private SignInBench(SandboxWorld world, ManualTime clock, WirePipeline pipeline, TokenSource tokens) =>
        (World, Clock, _pipeline, Tokens, Client) = (world, clock, pipeline, tokens, pipeline.CreateClient(tokens));

    public SandboxWorld World { get; }

    public ManualTime Clock { get; }

    public TokenSource Tokens { get; }

    public HttpClient Client { get; }

    public required List<string> Trace { get; init; }

    public required List<string> Rotated { get; init; }

    public int TokenCalls =>
        World.Requests.Count(request => request.Service == SandboxService.Login && request.Path.EndsWith("/token", StringComparison.Ordinal));

    public static SignIn SecureApplicationModel(string refreshToken = DefaultWorld.RefreshToken) =>
        new()
        {
            Kind = SignInKind.RefreshToken,
            ClientId = DefaultWorld.ClientId,
            ClientSecret = SecureText.Hold(DefaultWorld.ClientSecret),
            RefreshToken = SecureText.Hold(refreshToken),
        };

    public static async Task<SignInBench> OpenAsync(
        Func<SandboxWorld, SignIn>? signIn = null,
        Func<TokenSourceOptions, TokenSourceOptions>? change = null,
        SandboxOptions? options = null,
        CspCloud cloud = CspCloud.Global,
        HttpMessageHandler? network = null
    )
    {
        var clock = new ManualTime(skipUpTo: TimeSpan.FromSeconds(25));
        var world = SandboxWorld.Create(options, clock);
        var trace = new List<string>();
        var rotated = new List<string>();
        var row = CloudTable.Get(cloud);
        var pipeline = WirePipeline.Create(
            new WireOptions
            {
                Cloud = row,
                Guard = new OpenGuard(),
                Network = network ?? new SandboxHandler(world),
                Clock = clock,
                Jitter = () => 0,
                Trace = line =>
                {
                    lock (trace)
                        trace.Add(line);
                },
            }
        );
        var source = new TokenSourceOptions
        {
            SignIn = signIn?.Invoke(world) ?? SecureApplicationModel(),
            Cloud = row,
            Login = pipeline.Login,
            TenantId = DefaultWorld.PartnerTenantId,
            Clock = clock,
            RefreshTokenRotated = rotated.Add,
        };
        var tokens = await TokenSource.CreateAsync(change?.Invoke(source) ?? source);
        return new SignInBench(world, clock, pipeline, tokens) { Trace = trace, Rotated = rotated };
    }

    public Task<AccessGrant> TokenAsync(Guid? tenant = null, MicrosoftApi api = MicrosoftApi.Graph, string? claims = null) =>
        Tokens.GetTokenAsync(new TokenRequest(tenant ?? Partner, api, claims), TestContext.Current.CancellationToken).AsTask();

    public async Task<HttpResponseMessage> GetAsync(string address, Guid? tenant = null)
    {
        var request = WireScene.Request("GET", address, tenant: tenant ?? Partner);
        request.Headers.TryAddWithoutValidation("MS-Contract-Version", "v1");
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        Tokens.Dispose();
        _pipeline.Dispose();
        return ValueTask.CompletedTask;
    }
}
