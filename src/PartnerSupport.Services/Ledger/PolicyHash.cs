using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PartnerSupport.Services.Ledger;

/// <summary>SHA-256 over a policy's canonical JSON: names in order, no spaces, nothing that says nothing.</summary>
internal static class PolicyHash
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Of(SupportPolicy policy) => Convert.ToHexString(SHA256.HashData(Canonical(PolicyJson.Write(policy)))).ToLowerInvariant();

    internal static byte[] Canonical(string json)
    {
        using var document = JsonDocument.Parse(json);
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text, Plain)) Write(writer, document.RootElement);
        return text.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var property in element.EnumerateObject().OrderBy(property => property.Name, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(property.Name);
                    Write(writer, property.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray()) Write(writer, item);
                writer.WriteEndArray();
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }
}
