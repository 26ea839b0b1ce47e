using System.Net;

namespace PartnerSupport.Sandbox;

/// <summary>One thing that goes wrong: what, where, after how many calls and how often.</summary>
/// <param name="Kind">What.</param>
public sealed record SandboxFault(FaultKind Kind)
{
    /// <summary>Where: the service; <see cref="SandboxService.Unknown"/> is any.</summary>
    public SandboxService Service { get; init; }

    /// <summary>Where: a real host name, or null for any.</summary>
    public string? Host { get; init; }

    /// <summary>Where: the HTTP method, or null for any.</summary>
    public string? Method { get; init; }

    /// <summary>Where: a part of path and query, compared without case, or null for any.</summary>
    public string? PathContains { get; init; }

    /// <summary>How many calls at that place go well first.</summary>
    public int AfterCalls { get; init; }

    /// <summary>How many calls are then hit; <see cref="int.MaxValue"/> for all.</summary>
    public int Times { get; init; } = 1;

    /// <summary>The status of ServerError (503 unless said), HtmlPage and EmptyBody (200 unless said).</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>Retry-After of Throttle and ServerError; null sends none. Graph writes it with decimals, the others round up to seconds.</summary>
    public TimeSpan? RetryAfter { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Writes Retry-After as an HTTP date.</summary>
    public bool RetryAfterAsDate { get; init; }

    /// <summary>How long Latency takes.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(2);

    internal bool IsAt(WireCall call) =>
        (Service == SandboxService.Unknown || Service == call.Site.Service)
        && (Host is null || string.Equals(Host, call.Site.Host, StringComparison.OrdinalIgnoreCase))
        && (Method is null || string.Equals(Method, call.Method, StringComparison.OrdinalIgnoreCase))
        && (PathContains is null || call.Uri.PathAndQuery.Contains(PathContains, StringComparison.OrdinalIgnoreCase))
        && (Kind != FaultKind.PlanRefused || AzureSupportApi.IsTicketCreate(call));
}
