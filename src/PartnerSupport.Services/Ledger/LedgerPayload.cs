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
        Keep(JsonNode.Parse(standing)!.AsObject(), known, LedgerJson.Options.GetTypeInfo(typeof(LedgerEntry)));
        return known.ToJsonString(LedgerJson.Options);
    }

    private static void Keep(JsonObject standing, JsonObject written, JsonTypeInfo type)
    {
        var properties = type.Properties.ToDictionary(property => property.Name, StringComparer.Ordinal);
        foreach (var (name, value) in standing)
        {
            if (!properties.TryGetValue(name, out var property))
            {
                if (!written.ContainsKey(name))
                    written[name] = value?.DeepClone();
            }
            else if (
                value is JsonObject inner
                && written[name] is JsonObject outer
                && LedgerJson.Options.GetTypeInfo(property.PropertyType) is { Kind: JsonTypeInfoKind.Object } nested
            )
            {
                Keep(inner, outer, nested);
            }
            else if (property.PropertyType.IsEnum && written[name]?.GetValue<string>() == "Unknown")
            {
                // A word that this version does not know was read as Unknown.
                written[name] = value?.DeepClone();
            }
        }
    }
}
