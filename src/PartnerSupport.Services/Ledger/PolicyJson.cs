using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace PartnerSupport.Services.Ledger;

/// <summary>
/// The policy as text. Unlike a row of the ledger it is read strictly: a misspelt name or an unknown word that went
/// unnoticed would leave open what somebody meant to close.
/// </summary>
internal static class PolicyJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNameCaseInsensitive = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        AllowDuplicateProperties = false,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        Converters = { new StrictEnumConverter() },
    };

    internal static string Write(SupportPolicy policy) => JsonSerializer.Serialize(policy, Options);

    /// <summary>Reads a policy.</summary>
    /// <param name="text">The text; comments and trailing commas are welcome.</param>
    /// <param name="place">Where it stands: names it in an error.</param>
    /// <exception cref="SupportException">PolicyInvalid with the line, PolicyNewer.</exception>
    internal static SupportPolicy Read(string text, string place)
    {
        try
        {
            var version = VersionOf(text, place);
            var known = new SupportPolicy();
            if (version > known.Version) throw PolicyErrors.Newer(place, version, known.Version);
            var policy = JsonSerializer.Deserialize<SupportPolicy>(text, Options) ?? throw PolicyErrors.Invalid(place, 1, "$");
            return policy with
            {
                Contacts = new Dictionary<string, ContactInput>(policy.Contacts, StringComparer.OrdinalIgnoreCase),
                TimeToSubmit = known.TimeToSubmit.ToDictionary(pair => pair.Key, pair => policy.TimeToSubmit.GetValueOrDefault(pair.Key, pair.Value)),
            };
        }
        catch (JsonException error)
        {
            throw PolicyErrors.Invalid(place, (error.LineNumber ?? 0) + 1, error.Path ?? "$");
        }
        catch (ArgumentException)
        {
            // Two names that differ in case only.
            throw PolicyErrors.Invalid(place, 1, "$.Contacts");
        }
    }

    private static int VersionOf(string text, string place)
    {
        using var document = JsonDocument.Parse(text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        if (document.RootElement.ValueKind != JsonValueKind.Object) throw PolicyErrors.Invalid(place, 1, "$");
        var version = document.RootElement.EnumerateObject()
            .FirstOrDefault(property => string.Equals(property.Name, nameof(SupportPolicy.Version), StringComparison.OrdinalIgnoreCase)).Value;
        return version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var number) && number > 0
            ? number
            : throw PolicyErrors.Invalid(place, 1, "$.Version");
    }
}
