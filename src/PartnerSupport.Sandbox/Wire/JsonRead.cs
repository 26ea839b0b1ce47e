using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>Members of request bodies, found without regard to case and without reflection.</summary>
internal static class JsonRead
{
    public static JsonNode? Member(this JsonObject body, string name)
    {
        if (body.TryGetPropertyValue(name, out var exact))
            return exact;
        foreach (var (key, value) in body)
        {
            if (string.Equals(key, name, StringComparison.OrdinalIgnoreCase))
                return value;
        }

        return null;
    }

    /// <summary>The text of a JSON string; null for anything else.</summary>
    public static string? Text(this JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    public static string? Text(this JsonObject body, string name) => body.Member(name).Text();

    public static int? Number(this JsonObject body, string name) =>
        body.Member(name) is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<int>(out var number) ? number : null;
}
