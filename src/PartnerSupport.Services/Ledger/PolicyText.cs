using System.Text;
using System.Text.Json;

namespace PartnerSupport.Services.Ledger;

/// <summary>Reads a policy that lies somewhere: an error names the place and the line.</summary>
internal static class PolicyText
{
    private static readonly int KnownVersion = new SupportPolicy().Version;

    /// <exception cref="SupportException">PolicyInvalid, PolicyNewer.</exception>
    internal static SupportPolicy Read(string text, string place)
    {
        try
        {
            return PolicyDocument.Read(text);
        }
        catch (SupportException error) when (error.Id == ContactIds.PolicyUnreadable)
        {
            if (error.Target is not string name)
                throw PolicyErrors.Invalid(place, error.Target is long line ? line : 1, "JSON");
            if (VersionOf(text) is { } version && version > KnownVersion)
                throw PolicyErrors.Newer(place, version, KnownVersion);
            throw PolicyErrors.Invalid(place, LineOf(text, name), name);
        }
    }

    // A newer policy has names that this version does not know: that it is newer is then what there is to say.
    private static int? VersionOf(string text)
    {
        using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        if (document.RootElement.ValueKind != JsonValueKind.Object)
            return null;
        var version = document
            .RootElement.EnumerateObject()
            .FirstOrDefault(member => string.Equals(member.Name, "version", StringComparison.OrdinalIgnoreCase))
            .Value;
        return version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var number) ? number : null;
    }

    private static long LineOf(string text, string name)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && string.Equals(reader.GetString(), name, StringComparison.OrdinalIgnoreCase))
                    return bytes.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n') + 1;
            }
        }
        catch (InvalidOperationException)
        {
            // Another name holds half a surrogate pair.
        }

        return 1;
    }
}
