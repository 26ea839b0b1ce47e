using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace PartnerSupport.Tests.Sandbox;

/// <summary>An answer, read whole.</summary>
internal sealed record WireReply(HttpStatusCode Status, string Reason, HttpResponseHeaders Headers, string Text)
{
    public bool IsOk => (int)Status is >= 200 and < 300;

    public JsonObject Json => (JsonObject)JsonNode.Parse(Text)!;

    public string Header(string name) => Headers.TryGetValues(name, out var values) ? string.Join(",", values) : "";

    /// <summary>The text at a path of names and indices.</summary>
    public string At(params object[] path)
    {
        JsonNode? node = JsonNode.Parse(Text);
        foreach (var step in path)
            node = step is int index ? node?[index] : node?[(string)step];
        return node?.ToString() ?? "(nothing)";
    }

    public IEnumerable<JsonObject> Items(string name = "value") => Json[name]!.AsArray().Select(item => item!.AsObject());
}
