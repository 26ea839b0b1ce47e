using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox.Server;

/// <summary>
/// Links in answers for a client that came by the server's own address and a room's path: they lead back the way it came, where the services
/// write their real names.
/// </summary>
internal static class BaseLinks
{
    private static readonly HashSet<string> Headers = new(StringComparer.OrdinalIgnoreCase) { "Location", "Azure-AsyncOperation" };

    private static readonly HashSet<string> Members = new(StringComparer.Ordinal)
    {
        "nextLink",
        "@odata.nextLink",
        "@odata.context",
        "token_endpoint",
        "jwks_uri",
        "authorization_endpoint",
        "device_authorization_endpoint",
        "end_session_endpoint",
        "tenant_discovery_endpoint",
        "loginEndpoint",
        "resourceManager",
    };

    public static string Header(string name, string value, string root) => Headers.Contains(name) ? Rebased(value, root) : value;

    /// <summary>The same bytes when there is no link among them.</summary>
    public static byte[] Body(byte[] json, string root)
    {
        try
        {
            return JsonNode.Parse(json) is { } node && Rebase(node, root) ? JsonSerializer.SerializeToUtf8Bytes(node) : json;
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            return json;
        }
    }

    private static bool Rebase(JsonNode node, string root)
    {
        if (node is JsonArray list)
            return list.Count(item => item is not null && Rebase(item, root)) > 0;
        if (node is not JsonObject json)
            return false;
        var changed = false;
        foreach (var (name, value) in json.ToList())
        {
            if (value is JsonValue text && Members.Contains(name) && text.TryGetValue(out string? link))
            {
                json[name] = Rebased(link, root);
                changed = true;
            }
            else if (value is not null)
            {
                changed |= Rebase(value, root);
            }
        }

        return changed;
    }

    private static string Rebased(string link, string root) =>
        Uri.TryCreate(link, UriKind.Absolute, out var uri) && SandboxSite.Find(uri.Host) is { } site && Rooms.Of(site) is { } room
            ? $"{root}/{room}{link[(link.IndexOf(uri.Host, StringComparison.OrdinalIgnoreCase) + uri.Host.Length)..].TrimPort()}"
            : link;

    private static string TrimPort(this string rest) => rest.StartsWith(":443", StringComparison.Ordinal) ? rest[4..] : rest;
}
