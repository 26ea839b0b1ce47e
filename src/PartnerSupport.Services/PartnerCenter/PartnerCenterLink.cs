using Newtonsoft.Json.Linq;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Services.PartnerCenter;

/// <summary>A link to the next page as Partner Center writes it: a relative address, with or without /v1, and the headers to repeat (FACTS 2.6).</summary>
/// <param name="Target">The absolute address.</param>
/// <param name="Headers">Headers to repeat; the continuation token travels here.</param>
internal sealed record PartnerCenterLink(Uri Target, IReadOnlyList<KeyValuePair<string, string>> Headers)
{
    /// <summary>Headers that a link may ask for; others, Authorization among them, are ours alone.</summary>
    private const string RepeatedPrefix = "MS-Continuation";

    /// <summary>The next page; null when there is none.</summary>
    /// <param name="page">The page.</param>
    /// <param name="root">Partner Center's address.</param>
    /// <exception cref="SupportException">LinkLeavesHost: it leads elsewhere.</exception>
    public static PartnerCenterLink? Next(JToken page, Uri root)
    {
        var next = page.At("links", "next");
        if (next.Text("uri") is not { } uri)
            return null;
        var headers = next.Items("headers")
            .Where(header => header.Text("key")?.StartsWith(RepeatedPrefix, StringComparison.OrdinalIgnoreCase) == true && header.Text("value") is not null)
            .Select(header => KeyValuePair.Create(header.Text("key")!, header.Text("value")!));
        return new PartnerCenterLink(Resolve(uri, root), headers.ToArray());
    }

    /// <summary>An absolute address from a link.</summary>
    /// <param name="link">The link.</param>
    /// <param name="root">Partner Center's address.</param>
    public static Uri Resolve(string link, Uri root)
    {
        if (link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal) && !link.StartsWith("/v1/", StringComparison.OrdinalIgnoreCase))
            link = "/v1" + link;
        else if (!link.StartsWith('/') && !link.Contains("://", StringComparison.Ordinal))
            link = "/v1/" + link;
        return WireLink.Resolve(root, link);
    }
}
