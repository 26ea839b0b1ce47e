using System.Collections.Concurrent;
using System.Text;

namespace PartnerSupport.Sandbox;

/// <summary>The last requests that a world received.</summary>
internal sealed class RequestLog(int size)
{
    private const int LongestBody = 64 * 1024;

    private static readonly HashSet<string> SecretHeaders = new(StringComparer.OrdinalIgnoreCase) { "Authorization", "x-ms-authorization-auxiliary", "Cookie" };
    private static readonly HashSet<string> SecretFields = new(StringComparer.OrdinalIgnoreCase)
    {
        "client_secret",
        "client_assertion",
        "assertion",
        "refresh_token",
        "code",
        "device_code",
        "password",
        "code_verifier",
    };

    private readonly ConcurrentQueue<ReceivedRequest> _requests = new();

    public IReadOnlyList<ReceivedRequest> Snapshot() => _requests.ToArray();

    public void Clear() => _requests.Clear();

    public void Add(HttpRequestMessage request, SandboxSite site, byte[] body, DateTimeOffset time)
    {
        var uri = request.RequestUri!;
        _requests.Enqueue(new(time, site.Service, request.Method.Method, site.Host, uri.AbsolutePath, Query(site, uri), Headers(request), Body(site, body)));
        while (_requests.Count > size && _requests.TryDequeue(out _)) { }
    }

    private static Dictionary<string, string> Headers(HttpRequestMessage request)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in request.Headers)
        {
            headers[name] = SecretHeaders.Contains(name) ? Scheme(values) : string.Join(",", values);
        }

        if (request.Content is { } content)
        {
            foreach (var (name, values) in content.Headers)
                headers[name] = string.Join(",", values);
        }

        return headers;
    }

    private static string Scheme(IEnumerable<string> values) => string.Join(" ", values).Split(' ', 2)[0] + " ***";

    private static string Query(SandboxSite site, Uri uri) =>
        site.Service == SandboxService.Login && uri.Query.Length > 1 ? "?" + Masked(uri.Query[1..]) : uri.Query;

    private static string Body(SandboxSite site, byte[] body)
    {
        var text = Encoding.UTF8.GetString(body, 0, Math.Min(body.Length, LongestBody));
        return site.Service == SandboxService.Login ? Masked(text) : text;
    }

    private static string Masked(string form) =>
        string.Join(
            "&",
            form.Split('&')
                .Select(pair =>
                {
                    var name = pair.Split('=', 2)[0];
                    return SecretFields.Contains(name) ? name + "=***" : pair;
                })
        );
}
