using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerSupport.Services.Ledger;

/// <summary>Contact profiles by name, in one document of the ledger. A name means the same in upper and lower case.</summary>
/// <param name="ledger">The ledger.</param>
internal sealed class ContactProfiles(IRequestLedger ledger)
{
    private const string Document = "contacts";
    private const string Profiles = "Profiles";

    internal async Task<IReadOnlyDictionary<string, ContactInput>> ReadAsync(CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, ContactInput>(StringComparer.OrdinalIgnoreCase);
        if (await ledger.ReadDocumentAsync(Document, cancellationToken).ConfigureAwait(false) is not { } text)
            return found;
        foreach (var (name, profile) in ProfilesOf(Parse(text)))
        {
            if (profile is not null)
                found[name] = LedgerJson.Read<ContactInput>(profile.ToJsonString(), Document, ledger.Location);
        }

        return found;
    }

    internal Task WriteAsync(string name, ContactInput? profile, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var key = name.Trim();
        return ledger.UpdateDocumentAsync(
            Document,
            text =>
            {
                // Edited as JSON, so that what a newer version wrote beside it stays.
                var document = text is null ? [] : Parse(text);
                var profiles = ProfilesOf(document);
                foreach (var same in profiles.Select(pair => pair.Key).Where(other => string.Equals(other, key, StringComparison.OrdinalIgnoreCase)).ToArray())
                    profiles.Remove(same);
                if (profile is not null)
                    profiles[key] = JsonSerializer.SerializeToNode(profile with { ProfileName = null }, LedgerJson.Options);
                document["Version"] ??= 1;
                return document.ToJsonString(LedgerJson.Options);
            },
            cancellationToken
        );
    }

    private static JsonObject ProfilesOf(JsonObject document)
    {
        if (document[Profiles] is JsonObject profiles)
            return profiles;
        var none = new JsonObject();
        document[Profiles] = none;
        return none;
    }

    private JsonObject Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject ?? throw LedgerErrors.Corrupt(ledger.Location, Document);
        }
        catch (JsonException)
        {
            throw LedgerErrors.Corrupt(ledger.Location, Document);
        }
    }
}
