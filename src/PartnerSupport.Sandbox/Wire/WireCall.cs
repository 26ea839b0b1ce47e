using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>One request as a simulated service sees it. Paths and query names compare without case, as the services do.</summary>
internal sealed class WireCall
{
    private readonly HttpRequestHeaders _headers;

    public WireCall(HttpRequestMessage request, SandboxSite site, WorldState world, byte[] body)
    {
        Method = request.Method.Method;
        Uri = request.RequestUri!;
        Site = site;
        World = world;
        Body = body;
        _headers = request.Headers;
        Now = world.Now;
        Segments = Array.ConvertAll(Uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries), System.Uri.UnescapeDataString);
        Route = Array.ConvertAll(Segments, segment => segment.ToLowerInvariant());
        Query = WireForm.Parse(Uri.Query.TrimStart('?'));
    }

    public string Method { get; }

    public Uri Uri { get; }

    public SandboxSite Site { get; }

    public WorldState World { get; }

    public byte[] Body { get; }

    public DateTimeOffset Now { get; }

    /// <summary>The path's segments, unescaped, as written.</summary>
    public string[] Segments { get; }

    /// <summary>The same in lower case, for routing.</summary>
    public string[] Route { get; }

    public IReadOnlyDictionary<string, string> Query { get; }

    /// <summary>The token shown, once <see cref="BearerCheck"/> has judged it.</summary>
    public IssuedToken Token { get; set; } = IssuedToken.None;

    /// <summary>The faults that hit this call; the services look only for those that are theirs to play.</summary>
    public IReadOnlyList<SandboxFault> Faults { get; set; } = [];

    public string BodyText => Encoding.UTF8.GetString(Body);

    public string? Header(string name) => _headers.TryGetValues(name, out var values) ? string.Join(",", values) : null;

    public int? QueryNumber(string name) => int.TryParse(Query.GetValueOrDefault(name), out var number) ? number : null;

    /// <summary>The body as a JSON object; false when it is none, is not JSON or names a member twice.</summary>
    public bool TryReadObject(out JsonObject body)
    {
        try
        {
            if (JsonNode.Parse(Body) is JsonObject read)
            {
                _ = read.Count;
                body = read;
                return true;
            }
        }
        catch (JsonException) { }
        catch (ArgumentException) { }

        body = [];
        return false;
    }
}
