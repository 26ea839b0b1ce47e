using System.Collections;
using System.Management.Automation;
using System.Text.Json.Nodes;

namespace PartnerSupport.PowerShell;

/// <summary>Takes a policy as Get-CspSupportPolicy gave it, as its JSON, or as the record that ConvertFrom-Json or Import-Clixml made of it.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PolicyArgumentAttribute : ArgumentTransformationAttribute
{
    private const int Deepest = 16;

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        ArgumentText.Unwrap(inputData) switch
        {
            null => null,
            PolicyArgument argument => argument,
            SupportPolicy policy => new PolicyArgument(policy),
            string text => new PolicyArgument(text),
            IList lines when lines.Cast<object?>().All(line => ArgumentText.Unwrap(line) is string) => new PolicyArgument(ArgumentText.Of(lines, "\n")!),
            var record => new PolicyArgument(Json(record, 0)?.ToJsonString() ?? string.Empty),
        };

    private static JsonNode? Json(object? value, int depth) =>
        depth > Deepest
            ? null
            : ArgumentText.Unwrap(value) switch
            {
                null => null,
                string text => JsonValue.Create(text),
                bool given => JsonValue.Create(given),
                long or int => JsonValue.Create(Convert.ToInt64(ArgumentText.Unwrap(value), null)),
                IDictionary map => Json(map.Cast<DictionaryEntry>().Select(entry => (ArgumentText.Of(entry.Key, " ") ?? string.Empty, entry.Value)), depth),
                IEnumerable list => new JsonArray([.. list.Cast<object?>().Select(item => Json(item, depth + 1))]),
                PSObject record => Json(record.Properties.Select(property => (property.Name, (object?)property.Value)), depth),
                _ => JsonValue.Create(ArgumentText.Of(value, " ")),
            };

    private static JsonObject Json(IEnumerable<(string Name, object? Value)> members, int depth)
    {
        var made = new JsonObject();
        foreach (var (name, value) in members)
            made[name] = Json(value, depth + 1);
        return made;
    }
}
