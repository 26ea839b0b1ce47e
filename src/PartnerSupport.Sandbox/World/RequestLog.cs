using System.Text;

namespace PartnerSupport.Sandbox;

/// <summary>The last requests that a world received.</summary>
/// <param name="size">How many.</param>
/// <param name="bytes">How many bytes they may have together.</param>
internal sealed class RequestLog(int size, long bytes)
{
    // What a request costs beside its texts.
    private const int Overhead = 512;

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

    private readonly Queue<ReceivedRequest> _requests = new();
    private long _kept;

    public IReadOnlyList<ReceivedRequest> Snapshot()
    {
        lock (_requests)
            return [.. _requests];
    }

    public void Clear()
    {
        lock (_requests)
        {
            _requests.Clear();
            _kept = 0;
        }
    }

    public void Add(HttpRequestMessage request, SandboxSite site, byte[] body, DateTimeOffset time)
    {
        var uri = request.RequestUri!;
        var received = new ReceivedRequest(
            time,
            site.Service,
            request.Method.Method,
            site.Host,
            uri.AbsolutePath,
            Query(site, uri),
            Headers(request),
            Body(site, body)
        );
        lock (_requests)
        {
            _requests.Enqueue(received);
            _kept += BytesOf(received);
            while (_requests.Count > size || _kept > bytes)
                _kept -= BytesOf(_requests.Dequeue());
        }
    }

    // A char is two bytes in memory.
    private static long BytesOf(ReceivedRequest request) =>
        Overhead
        + (2L * (request.Body.Length + request.Path.Length + request.Query.Length + request.Headers.Sum(header => header.Key.Length + header.Value.Length)));

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
