using Microsoft.AspNetCore.Http.Features;

namespace PartnerSupport.Sandbox.Server;

/// <summary>Takes a call to one of the service paths to the handler, under the real host's name, and carries the answer back unchanged.</summary>
internal sealed class Forwarder(SandboxWorld world) : IDisposable
{
    private const string HostHeader = "X-Sandbox-Host";

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
        if (!TryTarget(context, out var target, out var root, out var problem))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            await context.Response.WriteAsync(problem, context.RequestAborted).ConfigureAwait(false);
            return;
        }

        using var request = await RequestAsync(context, target).ConfigureAwait(false);
        try
        {
            using var answer = await _services.SendAsync(request, context.RequestAborted).ConfigureAwait(false);
            await WriteAsync(context, answer, root).ConfigureAwait(false);
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            // What drops the connection in the process drops it here, too.
            context.Abort();
        }
    }

    /// <summary>
    /// The real address: path and query exactly as they came, behind the host that the client named, or behind that of the room whose path it used.
    /// <paramref name="root"/> is what links in the answer are to begin with, null for the real names.
    /// </summary>
    private static bool TryTarget(HttpContext context, out Uri target, out string? root, out string problem)
    {
        (target, root) = (null!, null);
        problem = "Serve yourself under /login, /graph, /arm or /partnercenter; /_sandbox/world and /_sandbox/tickets tell about the sandbox.";
        var raw = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        if (SandboxSite.Find(context.Request.Host.Host) is { } named)
            return Uri.TryCreate($"https://{named.Host}{raw}", UriKind.Absolute, out target!);

        var end = raw.AsSpan(1).IndexOfAny('/', '?');
        if (Rooms.Find(end < 0 ? raw[1..] : raw[1..(end + 1)]) is not { } room)
            return false;
        var site = room;
        if (context.Request.Headers[HostHeader].ToString() is not { Length: > 0 } asked)
        {
            root = $"{context.Request.Scheme}://{context.Request.Host}";
        }
        else if (SandboxSite.Find(asked) is { } other && other.Service == room.Service)
        {
            site = other;
        }
        else
        {
            problem = $"{HostHeader} names no host of /{Rooms.Of(room)}: {asked}";
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

    private static async Task WriteAsync(HttpContext context, HttpResponseMessage answer, string? root)
    {
        var response = context.Response;
        response.StatusCode = (int)answer.StatusCode;
        if (answer.ReasonPhrase is { } reason)
            context.Features.Get<IHttpResponseFeature>()!.ReasonPhrase = reason;
        foreach (var (name, values) in answer.Headers)
            response.Headers[name] = values.Select(value => root is null ? value : BaseLinks.Header(name, value, root)).ToArray();
        foreach (var (name, values) in answer.Content.Headers)
            response.Headers[name] = values.ToArray();
        if (answer.StatusCode == System.Net.HttpStatusCode.NoContent)
            return;
        // A body that a fault cuts short is left as it is: only whole ones are of this type.
        if (root is not null && answer.Content is ByteArrayContent && answer.Content.Headers.ContentType?.MediaType == "application/json")
        {
            var body = BaseLinks.Body(await answer.Content.ReadAsByteArrayAsync(context.RequestAborted).ConfigureAwait(false), root);
            response.ContentLength = body.Length;
            await response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
            return;
        }

        response.ContentLength = answer.Content.Headers.ContentLength;
        await answer.Content.CopyToAsync(response.Body, context.RequestAborted).ConfigureAwait(false);
    }
}
