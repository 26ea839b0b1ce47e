using Microsoft.AspNetCore.Http.Features;

namespace PartnerSupport.Sandbox.Server;

/// <summary>Takes a call to one of the service paths to the handler, under the real host's name, and carries the answer back unchanged.</summary>
internal sealed class Forwarder(SandboxWorld world) : IDisposable
{
    private const string HostHeader = "X-Sandbox-Host";

    private static readonly Dictionary<string, (SandboxService Service, string Host)> Rooms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["login"] = (SandboxService.Login, "login.microsoftonline.com"),
        ["graph"] = (SandboxService.Graph, "graph.microsoft.com"),
        ["arm"] = (SandboxService.AzureResourceManager, "management.azure.com"),
        ["partnercenter"] = (SandboxService.PartnerCenter, "api.partnercenter.microsoft.com"),
    };

    private static readonly HashSet<string> NotForwarded = new(StringComparer.OrdinalIgnoreCase)
    {
        "Host",
        "Connection",
        "Transfer-Encoding",
        "Content-Length",
        "Keep-Alive",
        "Expect",
        HostHeader,
    };

    private readonly HttpMessageInvoker _services = new(new SandboxHandler(world));

    public void Dispose() => _services.Dispose();

    public async Task AnswerAsync(HttpContext context)
    {
        if (!TryTarget(context, out var target, out var problem))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            await context.Response.WriteAsync(problem, context.RequestAborted).ConfigureAwait(false);
            return;
        }

        using var request = await RequestAsync(context, target).ConfigureAwait(false);
        try
        {
            using var answer = await _services.SendAsync(request, context.RequestAborted).ConfigureAwait(false);
            await WriteAsync(context, answer).ConfigureAwait(false);
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            // What drops the connection in the process drops it here, too.
            context.Abort();
        }
    }

    /// <summary>The real address: path and query exactly as they came, behind the room's name.</summary>
    private static bool TryTarget(HttpContext context, out Uri target, out string problem)
    {
        target = null!;
        problem = "Serve yourself under /login, /graph, /arm or /partnercenter; /_sandbox/world and /_sandbox/tickets tell about the sandbox.";
        var raw = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var end = raw.AsSpan(1).IndexOfAny('/', '?');
        var room = end < 0 ? raw[1..] : raw[1..(end + 1)];
        if (!Rooms.TryGetValue(room, out var known))
            return false;
        var host = context.Request.Headers[HostHeader].ToString() is { Length: > 0 } asked ? asked : known.Host;
        if (SandboxSite.Find(host) is not { } site || site.Service != known.Service)
        {
            problem = $"{HostHeader} names no host of /{room}: {host}";
            return false;
        }

        return Uri.TryCreate($"https://{site.Host}{(end < 0 ? "/" : raw[(end + 1)..])}", UriKind.Absolute, out target!);
    }

    private static async Task<HttpRequestMessage> RequestAsync(HttpContext context, Uri target)
    {
        var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), target);
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted).ConfigureAwait(false);
        if (body.Length > 0)
            request.Content = new ByteArrayContent(body.ToArray());
        foreach (var (name, values) in context.Request.Headers)
        {
            if (NotForwarded.Contains(name))
                continue;
            if (!request.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
            }
        }

        return request;
    }

    private static async Task WriteAsync(HttpContext context, HttpResponseMessage answer)
    {
        var response = context.Response;
        response.StatusCode = (int)answer.StatusCode;
        if (answer.ReasonPhrase is { } reason)
            context.Features.Get<IHttpResponseFeature>()!.ReasonPhrase = reason;
        foreach (var (name, values) in answer.Headers)
            response.Headers[name] = values.ToArray();
        foreach (var (name, values) in answer.Content.Headers)
            response.Headers[name] = values.ToArray();
        if (answer.StatusCode == System.Net.HttpStatusCode.NoContent)
            return;
        response.ContentLength = answer.Content.Headers.ContentLength;
        await answer.Content.CopyToAsync(response.Body, context.RequestAborted).ConfigureAwait(false);
    }
}
