using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerSupport.PowerShell;

/// <summary>A fault of the sandbox as it is typed, in the words of the host: a kind, or a JSON object.</summary>
internal static class SandboxFaultText
{
    internal static string Of(object? given) =>
        ArgumentText.Unwrap(given) is IDictionary map
            ? new JsonObject(
                map.Cast<DictionaryEntry>().Select(entry => KeyValuePair.Create(ArgumentText.Of(entry.Key, " ") ?? string.Empty, Value(entry.Value)))
            ).ToJsonString()
            : ArgumentText.Of(given, " ") ?? string.Empty;

    private static JsonNode? Value(object? value) =>
        ArgumentText.Unwrap(value) switch
        {
            null => null,
            bool flag => JsonValue.Create(flag),
            TimeSpan time => JsonValue.Create(time.TotalSeconds),
            int or long or double or decimal or byte or short => JsonSerializer.SerializeToNode(ArgumentText.Unwrap(value)),
            var other => JsonValue.Create(ArgumentText.Of(other, " ")),
        };
}
