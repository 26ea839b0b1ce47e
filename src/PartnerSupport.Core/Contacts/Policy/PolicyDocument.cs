using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PartnerSupport;

/// <summary>The policy as a document: one canonical JSON for one meaning, and its hash, which stands in every audit event.</summary>
public static class PolicyDocument
{
    private static readonly JsonWriterOptions Canonical = new() { Encoder = JavaScriptEncoder.Default };

    /// <summary>The canonical JSON: names in ordinal order, lists that are sets in ordinal order, nothing that is not set.</summary>
    /// <param name="policy">The policy.</param>
    public static string Write(SupportPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Canonical))
            PolicyWriter.Write(json, policy);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>SHA-256 of the canonical JSON, hexadecimal in lower case.</summary>
    /// <param name="policy">The policy.</param>
    public static string Hash(SupportPolicy policy) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Write(policy)))).ToLowerInvariant();

    /// <summary>Reads a policy; names in any case, comments and trailing commas allowed, since people write it.</summary>
    /// <param name="text">The JSON.</param>
    /// <exception cref="SupportException">
    /// PolicyUnreadable: no JSON, an unknown name, or a value that its place does not take. Its target is the line of the
    /// broken JSON (a number), or the name that is wrong.
    /// </exception>
    public static SupportPolicy Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return PolicyReader.Read(document.RootElement);
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or InvalidOperationException)
        {
            // The same name twice, in another case; or half a surrogate pair, which comes out where a text is looked at.
            throw new SupportException(ContactIds.PolicyUnreadable, SupportErrorKind.InvalidData, "*");
        }
        catch (JsonException broken)
        {
            throw new SupportException(ContactIds.PolicyUnreadable, SupportErrorKind.InvalidData, $"{broken.LineNumber + 1}:{broken.BytePositionInLine + 1}")
            {
                Target = broken.LineNumber + 1,
            };
        }
    }
}
