using System.Runtime.CompilerServices;
using Newtonsoft.Json.Linq;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Services.PartnerCenter;

/// <summary>Partner Center's REST API, version 1: headers, paging, idempotency (FACTS 2.4, 2.6). Its token is always the partner tenant's.</summary>
internal sealed class PartnerCenterClient(JsonExchange wire, CloudInfo cloud, Guid partnerTenantId)
{
    private const int MostPages = 10_000;

    /// <summary>Partner Center's address.</summary>
    public Uri Root => cloud.PartnerCenter;

    /// <summary>Reads one resource.</summary>
    /// <param name="path">The path behind /v1/, with its query.</param>
    /// <param name="template">The path with names in place of ids.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<JsonAnswer> GetAsync(string path, string template, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Get, new Uri(Root, "/v1/" + path), template, [], null, null, cancellationToken);

    /// <summary>Changes a resource. The chain may repeat it: every try carries the same MS-RequestId.</summary>
    /// <param name="path">The path behind /v1/.</param>
    /// <param name="template">The path with names in place of ids.</param>
    /// <param name="customerId">The customer whom the body concerns.</param>
    /// <param name="body">The body.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="requestId">The MS-RequestId, where an earlier run may have sent the same; null: a new one.</param>
    public Task<JsonAnswer> PatchAsync(
        string path,
        string template,
        Guid customerId,
        JObject body,
        CancellationToken cancellationToken,
        Guid? requestId = null
    ) => SendAsync(HttpMethod.Patch, new Uri(Root, "/v1/" + path), template, [], body, customerId, cancellationToken, requestId);

    /// <summary>The items of a collection, page after page.</summary>
    /// <param name="path">The path behind /v1/, with its query.</param>
    /// <param name="template">The path with names in place of ids.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async IAsyncEnumerable<JObject> ListAsync(string path, string template, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var next = new PartnerCenterLink(new Uri(Root, "/v1/" + path), []);
        var walk = new PageWalk(MostPages);
        while (next is not null)
        {
            walk.Enter($"{next.Target.AbsoluteUri} {string.Join(' ', next.Headers.Select(header => header.Value))}");
            var answer = await SendAsync(HttpMethod.Get, next.Target, template, next.Headers, null, null, cancellationToken).ConfigureAwait(false);
            var body = answer.Body ?? throw JsonExchange.NotUnderstood("items");
            foreach (var item in Items(body))
                yield return item;
            next = PartnerCenterLink.Next(body, Root);
        }
    }

    /// <summary>The items of a page: a collection, or the bare list of fraudEvents.</summary>
    /// <param name="body">The page.</param>
    public static IEnumerable<JObject> Items(JToken body) =>
        body switch
        {
            JArray bare => bare.OfType<JObject>(),
            JObject page when page.Member("items") is JArray => page.Items("items"),
            // A page without items is one with totalCount 0, or no page at all.
            JObject page when page.Number("totalCount") is 0 => [],
            _ => throw JsonExchange.NotUnderstood("items"),
        };

    private Task<JsonAnswer> SendAsync(
        HttpMethod method,
        Uri target,
        string template,
        IReadOnlyList<KeyValuePair<string, string>> repeated,
        JObject? body,
        Guid? customerId,
        CancellationToken cancellationToken,
        Guid? requestId = null
    ) =>
        wire.SendAsync(
            new JsonRequest
            {
                Method = method,
                Target = target,
                Api = MicrosoftApi.PartnerCenter,
                TenantId = partnerTenantId,
                PathTemplate = "/v1/" + template,
                CustomerId = customerId,
                Body = body,
                Idempotent = true,
                Headers =
                [
                    // New for every call, the same for every try of it: the chain repeats the message with its headers.
                    new("MS-RequestId", (requestId ?? WireId.New()).ToString("D")),
                    new("MS-CorrelationId", WireId.New().ToString("D")),
                    new("MS-Contract-Version", "v1"),
                    new("X-Locale", "en-US"),
                    new("MS-PartnerCenter-Application", "PartnerSupport"),
                    .. repeated,
                ],
            },
            cancellationToken
        );
}
