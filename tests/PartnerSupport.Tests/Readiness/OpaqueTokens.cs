using System.Collections.Concurrent;
using System.Text;
using Newtonsoft.Json.Linq;

namespace PartnerSupport.Tests.Readiness;

/// <summary>
/// A login service whose access tokens cannot be read by who holds them, as Microsoft reserves the right to; the services
/// behind it understand them.
/// </summary>
internal sealed class OpaqueTokens(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private readonly ConcurrentDictionary<string, string> _meant = new(StringComparer.Ordinal);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Headers.Authorization?.Parameter is { } shown && _meant.TryGetValue(shown, out var meant))
            request.Headers.Authorization = new("Bearer", meant);
        var response = await base.SendAsync(request, cancellationToken);
        if (!request.RequestUri!.AbsolutePath.EndsWith("/token", StringComparison.Ordinal) || !response.IsSuccessStatusCode)
            return response;

        var answer = JObject.Parse(await response.Content.ReadAsStringAsync(cancellationToken));
        var sealedToken = $"opaque-{_meant.Count}-{Guid.NewGuid():N}";
        _meant[sealedToken] = (string)answer["access_token"]!;
        answer["access_token"] = sealedToken;
        response.Content = new StringContent(answer.ToString(), Encoding.UTF8, "application/json");
        return response;
    }
}
