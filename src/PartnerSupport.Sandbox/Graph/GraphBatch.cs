using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>POST $batch: up to 20 requests in one, each answered as if it had come alone under the same token.</summary>
internal static class GraphBatch
{
    private const int Largest = 20;

    public static WireAnswer Answer(WireCall call, Func<WireCall, WireAnswer> answer)
    {
        if (!call.TryReadObject(out var body) || body.Member("requests") is not JsonArray { Count: > 0 } requests)
            return GraphErrors.BadRequest(call, "Invalid batch payload format.");
        if (requests.Count > Largest)
            return GraphErrors.BadRequest(call, $"Number of batch request steps exceeds the maximum value of {Largest}.");
        var statuses = new Dictionary<string, int>(StringComparer.Ordinal);
        var responses = new JsonArray();
        foreach (var request in requests)
        {
            if (
                request is not JsonObject step
                || step.Text("id") is not { Length: > 0 } id
                || step.Text("method") is not { Length: > 0 } method
                || step.Text("url") is not { Length: > 0 } url
            )
            {
                return GraphErrors.BadRequest(call, "Each step of a batch needs id, method and url.");
            }

            if (statuses.ContainsKey(id))
                return GraphErrors.BadRequest(call, $"Request Id {id} has to be unique in a batch.");
            if (!Uri.TryCreate($"https://{call.Site.Host}/{call.Segments[0]}/{url.TrimStart('/')}", UriKind.Absolute, out var target))
                return GraphErrors.BadRequest(call, $"The url of step {id} is not one: {url}");
            var before = (step.Member("dependsOn") as JsonArray ?? []).Select(other => other.Text() ?? "").ToList();
            if (before.Find(other => !statuses.ContainsKey(other)) is { } missing)
                return GraphErrors.BadRequest(call, $"Step {id} depends on {missing}, which does not stand before it.");
            var response = before.Exists(other => statuses[other] >= 400) ? Failed(id, call) : Response(id, One(call, step, method, target, answer));
            statuses[id] = response["status"]!.GetValue<int>();
            responses.Add(response);
        }

        return WireAnswer.Ok(new JsonObject { ["responses"] = responses });
    }

    private static WireAnswer One(WireCall call, JsonObject step, string method, Uri target, Func<WireCall, WireAnswer> answer)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method.ToUpperInvariant()), target);
        request.Headers.TryAddWithoutValidation("Authorization", call.Header("Authorization"));
        foreach (var (name, value) in step.Member("headers") as JsonObject ?? [])
        {
            if (value.Text() is { } text && !name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
                request.Headers.TryAddWithoutValidation(name, text);
        }

        var body = step.Member("body") is { } content ? Encoding.UTF8.GetBytes(content.ToJsonString()) : [];
        var inner = new WireCall(request, call.Site, call.World, body);
        return inner.Route is [_, "$batch"] ? GraphErrors.BadRequest(call, "A batch cannot hold a batch.") : answer(inner);
    }

    private static JsonObject Response(string id, WireAnswer answer)
    {
        var headers = new JsonObject();
        foreach (var (name, value) in answer.Headers)
            headers[name] = value;
        if (answer.ContentType is { } type)
            headers["Content-Type"] = type;
        return new JsonObject
        {
            ["id"] = id,
            ["status"] = (int)answer.Status,
            ["headers"] = headers,
            ["body"] = Body(answer),
        };
    }

    /// <summary>JSON as it is, everything else in base64.</summary>
    private static JsonNode? Body(WireAnswer answer) =>
        answer.Body.Length == 0 ? null
        : answer.ContentType == WireAnswer.Json ? JsonNode.Parse(answer.Body)
        : JsonValue.Create(Convert.ToBase64String(answer.Body));

    private static JsonObject Failed(string id, WireCall call) =>
        Response(id, GraphErrors.Of(call, HttpStatusCode.FailedDependency, "FailedDependency", "A request that this one depends on failed."));
}
