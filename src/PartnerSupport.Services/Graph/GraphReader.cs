using System.Runtime.CompilerServices;
using Newtonsoft.Json.Linq;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Services.Graph;

/// <summary>
/// Reads Graph without the SDK, for what a filing has to wait for: organization, me, relationships, service health. Measured in a fresh
/// process, the first call by GraphServiceClient costs 90 to 120 ms of loading and compiling (its assembly is 41 MB) and still 45 where
/// the HTTP stack is warm; four calls read here cost 22. The whole first filing has 800. What is read seldom (licences that Partner
/// Center does not show) or while nobody files (readiness) goes through the SDK: <see cref="GraphSdk"/>.
/// </summary>
internal sealed class GraphReader(JsonExchange wire, CloudInfo cloud)
{
    private const int MostPages = 1000;

    /// <summary>One object.</summary>
    /// <param name="tenantId">Tenant that is read.</param>
    /// <param name="path">The path behind /v1.0/, with its query.</param>
    /// <param name="template">The path with names in place of ids.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<JObject> GetAsync(Guid tenantId, string path, string template, CancellationToken cancellationToken) =>
        (await SendAsync(tenantId, new Uri(cloud.Graph, "/v1.0/" + path), template, cancellationToken).ConfigureAwait(false)).Object;

    /// <summary>The objects of a collection, page after page.</summary>
    /// <param name="tenantId">Tenant that is read.</param>
    /// <param name="path">The path behind /v1.0/, with its query.</param>
    /// <param name="template">The path with names in place of ids.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async IAsyncEnumerable<JObject> ListAsync(Guid tenantId, string path, string template, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Uri? next = new(cloud.Graph, "/v1.0/" + path);
        var walk = new PageWalk(MostPages);
        while (next is not null)
        {
            walk.Enter(next.AbsoluteUri);
            var answer = await SendAsync(tenantId, next, template, cancellationToken).ConfigureAwait(false);
            if (answer.Object.Member("value") is not JArray items)
                throw JsonExchange.NotUnderstood("value");
            foreach (var item in items.OfType<JObject>())
                yield return item;
            next = answer.Object.Text("@odata.nextLink") is { } link ? WireLink.Resolve(next, link) : null;
        }
    }

    private Task<JsonAnswer> SendAsync(Guid tenantId, Uri target, string template, CancellationToken cancellationToken) =>
        wire.SendAsync(
            new JsonRequest
            {
                Method = HttpMethod.Get,
                Target = target,
                Api = MicrosoftApi.Graph,
                TenantId = tenantId,
                PathTemplate = "/v1.0/" + template,
            },
            cancellationToken
        );
}
