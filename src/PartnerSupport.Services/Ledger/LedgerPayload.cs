using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace PartnerSupport.Services.Ledger;

/// <summary>A row as text, and what of a newer version's text has to survive when this version writes it again.</summary>
internal static class LedgerPayload
{
    /// <summary>The shape that this version writes. A newer one only adds fields and words.</summary>
    internal const int Format = 1;

    /// <summary>Writes a row over an older text of it.</summary>
    /// <param name="entry">The row.</param>
    /// <param name="standing">The text that stands in the ledger.</param>
    /// <param name="format">The format in which that was written.</param>
    internal static string Write(LedgerEntry entry, string standing, int format)
    {
        var text = LedgerJson.Write(entry);
        if (format <= Format)
            return text;
        var known = JsonNode.Parse(text)!.AsObject();
        using var document = JsonDocument.Parse(standing);
        Keep(document.RootElement, known, LedgerJson.Options.GetTypeInfo(typeof(LedgerEntry)));
        return known.ToJsonString(LedgerJson.Options);
    }

    private static void Keep(JsonElement standing, JsonObject written, JsonTypeInfo type)
    {
        var properties = type.Properties.ToDictionary(property => property.Name, StringComparer.Ordinal);
        foreach (var (name, value) in standing.EnumerateObject().Select(property => (property.Name, property.Value)))
        {
            if (!properties.TryGetValue(name, out var property))
            {
                if (!written.ContainsKey(name))
                    written[name] = JsonNode.Parse(value.GetRawText());
            }
            else if (
                value.ValueKind == JsonValueKind.Object
                && written[name] is JsonObject outer
                && LedgerJson.Options.GetTypeInfo(property.PropertyType) is { Kind: JsonTypeInfoKind.Object } nested
            )
            {
                Keep(value, outer, nested);
            }
            else if (property.PropertyType.IsEnum && written[name]?.GetValue<string>() == "Unknown")
            {
                // A word that this version does not know was read as Unknown.
                written[name] = JsonNode.Parse(value.GetRawText());
            }
        }
    }
}
