using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace PartnerSupport.Services.Ledger;

/// <summary>
/// How rows and events are written. By reflection, not by generated code: the generator drops the defaults of init-only
/// properties that a row of an older version does not have, and would leave null where a list belongs.
/// </summary>
internal static class LedgerJson
{
    internal static readonly JsonSerializerOptions Options = new()
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new LenientEnumConverter(), new AbsoluteUriConverter() },
    };

    internal static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <exception cref="SupportException">LedgerCorrupt.</exception>
    internal static T Read<T>(string text, string what, string location)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text, Options) ?? throw LedgerErrors.Corrupt(location, what);
        }
        catch (Exception error)
            when (error is JsonException or ArgumentException or InvalidOperationException or FormatException or OverflowException or NotSupportedException)
        {
            throw LedgerErrors.Corrupt(location, what);
        }
    }
}
