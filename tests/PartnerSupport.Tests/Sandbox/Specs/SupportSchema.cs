using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerSupport.Tests.Sandbox.Specs;

/// <summary>
/// A small judge of bodies by support.json: required, type, format date-time, enum, and members that the schema does not know.
/// Enum words compare without case, since the service answers in another casing than it is sent (FACTS 3.4).
/// </summary>
internal sealed class SupportSchema
{
    private static readonly Lazy<SupportSchema> Loaded = new(() => new SupportSchema(SpecFolder.Read("azure-support/2024-04-01/support.json")));

    private readonly JsonObject _definitions;
    private readonly List<Operation> _operations = [];

    private SupportSchema(JsonObject document)
    {
        _definitions = document["definitions"]!.AsObject();
        foreach (var (path, methods) in document["paths"]!.AsObject())
        {
            foreach (var (method, operation) in methods!.AsObject())
                _operations.Add(new(method.ToUpperInvariant(), path, operation!.AsObject()));
        }
    }

    public static SupportSchema Current => Loaded.Value;

    public IReadOnlyList<Operation> Operations => _operations;

    public Operation? Find(string method, string path) => _operations.Find(operation => operation.Method == method && operation.Matches(path));

    /// <summary>What is wrong with an answer; empty when it fits. Answers to paths that support.json does not know are not judged.</summary>
    public IReadOnlyList<string> JudgeAnswer(string method, string path, int status, string body)
    {
        if (Find(method, path) is not { } operation)
            return [];
        if (status >= 400)
            return JudgeError(body);
        if (operation.Json["responses"]![status.ToString()] is not { } response)
            return [$"{status} is no documented answer"];
        if (response["schema"] is not { } schema)
            return body.Length == 0 ? [] : ["a body where none is documented"];
        if (status == 202)
            return [];
        return body.Length == 0 ? ["no body"] : Judge(JsonNode.Parse(body), schema.AsObject());
    }

    public IReadOnlyList<string> JudgeRequest(Operation operation, JsonNode? body)
    {
        var parameter = operation.Json["parameters"]!.AsArray().FirstOrDefault(known => known!["in"]?.GetValue<string>() == "body");
        return parameter is null ? [] : Judge(body, parameter["schema"]!.AsObject());
    }

    public IReadOnlyList<string> Judge(JsonNode? node, JsonObject schema)
    {
        var problems = new List<string>();
        Judge(node, schema, "$", problems);
        return problems;
    }

    private static IReadOnlyList<string> JudgeError(string body)
    {
        // Either dialect of FACTS 3.8.
        var json = (JsonObject)JsonNode.Parse(body)!;
        var error = json["error"] ?? json["Error"];
        return (error?["code"] ?? error?["Code"]) is not null && (error?["message"] ?? error?["Message"]) is not null
            ? []
            : ["an error without code or message"];
    }

    private void Judge(JsonNode? node, JsonObject schema, string at, List<string> problems)
    {
        if (schema["$ref"]?.GetValue<string>() is { } reference)
        {
            Judge(node, _definitions[reference.Split('/')[^1]]!.AsObject(), at, problems);
            return;
        }

        if (node is null)
            return;
        var type = schema["type"]?.GetValue<string>() ?? (schema.ContainsKey("properties") ? "object" : "");
        var fits = (type, node.GetValueKind()) switch
        {
            ("object" or "", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) or ("integer", JsonValueKind.Number) =>
                true,
            ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
            _ => false,
        };
        if (!fits)
        {
            problems.Add($"{at} is {node.GetValueKind()}, not {type}");
            return;
        }

        if (node is JsonObject json)
            JudgeObject(json, schema, at, problems);
        else if (node is JsonArray array)
            for (var index = 0; index < array.Count; index++)
                Judge(array[index], schema["items"]!.AsObject(), $"{at}[{index}]", problems);
        else if (type == "string")
            JudgeText(node.GetValue<string>(), schema, at, problems);
    }

    private void JudgeObject(JsonObject json, JsonObject schema, string at, List<string> problems)
    {
        if (schema["properties"] is not JsonObject known)
            return;
        foreach (var name in schema["required"]?.AsArray() ?? [])
        {
            if (json[name!.GetValue<string>()] is null)
                problems.Add($"{at}.{name} is required");
        }

        foreach (var (name, value) in json)
        {
            // id, name and type come from the common proxy resource.
            if (known[name] is JsonObject member)
                Judge(value, member, $"{at}.{name}", problems);
            else if (!(schema.ContainsKey("allOf") && name is "id" or "name" or "type"))
                problems.Add($"{at}.{name} is not in the schema");
        }
    }

    private static void JudgeText(string text, JsonObject schema, string at, List<string> problems)
    {
        if (schema["enum"] is JsonArray words && !words.Any(word => string.Equals(word!.GetValue<string>(), text, StringComparison.OrdinalIgnoreCase)))
        {
            problems.Add($"{at} '{text}' is not in the enum");
        }

        if (schema["format"]?.GetValue<string>() == "date-time" && !DateTimeOffset.TryParse(text, out _))
            problems.Add($"{at} '{text}' is no date-time");
    }

    /// <summary>An operation of support.json.</summary>
    internal sealed record Operation(string Method, string Path, JsonObject Json)
    {
        private readonly string[] _segments = Path.Split('/', StringSplitOptions.RemoveEmptyEntries);

        public IEnumerable<string> Examples =>
            (Json["x-ms-examples"]?.AsObject() ?? []).Select(example => example.Value!["$ref"]!.GetValue<string>().Split('/')[^1]);

        public bool Matches(string path)
        {
            var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
            return segments.Length == _segments.Length
                && segments
                    .Zip(_segments)
                    .All(pair => pair.Second.StartsWith('{') || string.Equals(pair.First, pair.Second, StringComparison.OrdinalIgnoreCase));
        }
    }
}
