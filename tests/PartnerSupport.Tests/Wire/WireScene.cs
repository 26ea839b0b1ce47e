using PartnerSupport.Services.Wire;
using PartnerSupport.Tests.Support;

namespace PartnerSupport.Tests.Wire;

/// <summary>A chain over a scripted wire, on a clock that skips the waits between tries.</summary>
internal sealed class WireScene : IDisposable
{
    public static readonly Guid Partner = new("c0000000-0000-4000-8000-000000000000");
    public static readonly Guid Customer = new("c0000001-0000-4000-8000-000000000001");
    public const string Arm = "https://management.azure.com";
    public const string Ticket =
        Arm + "/subscriptions/11111111-0000-4000-8000-000000000001/providers/Microsoft.Support/supportTickets/csp-1?api-version=2024-04-01";
    public const string Requests = "https://api.partnercenter.microsoft.com/v1/servicerequests/616122292874576";

    private readonly WirePipeline _pipeline;

    public WireScene(
        ScriptedWire wire,
        Func<WireOptions, WireOptions>? change = null,
        OpenGuard? guard = null,
        GivenTokens? tokens = null,
        ManualTime? clock = null
    )
    {
        Wire = wire;
        Guard = guard ?? new OpenGuard();
        Tokens = tokens ?? new GivenTokens();
        Clock = clock ?? new ManualTime(skipUpTo: TimeSpan.FromSeconds(35));
        var options = new WireOptions
        {
            Cloud = CloudTable.Get(CspCloud.Global),
            Guard = Guard,
            Network = wire,
            Clock = Clock,
            Jitter = () => 0,
            Trace = line =>
            {
                lock (Trace)
                    Trace.Add(line);
            },
        };
        _pipeline = WirePipeline.Create(change?.Invoke(options) ?? options);
        Client = _pipeline.CreateClient(Tokens);
    }

    public ScriptedWire Wire { get; }

    public OpenGuard Guard { get; }

    public GivenTokens Tokens { get; }

    public ManualTime Clock { get; }

    public List<string> Trace { get; } = [];

    public HttpClient Client { get; }

    public HttpClient Login => _pipeline.Login;

    public static HttpRequestMessage Request(string method, string address, string? body = null, Guid? tenant = null)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), address);
        if (body is not null)
            request.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        request.Options.Set(WireKeys.TenantId, tenant ?? Customer);
        return request;
    }

    public Task<HttpResponseMessage> SendAsync(string method, string address, string? body = null) =>
        Client.SendAsync(Request(method, address, body), TestContext.Current.CancellationToken);

    public void Dispose() => _pipeline.Dispose();
}
