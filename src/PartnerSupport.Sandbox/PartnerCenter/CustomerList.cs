using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>GET /v1/customers: size, filter, and pages by continuation token in a header that the next link lists (FACTS 2.6).</summary>
internal static class CustomerList
{
    private const int LargestPage = 500;

    public static WireAnswer Answer(WireCall call)
    {
        if (!TryFilter(call, out var takes))
            return PartnerCenterErrors.Invalid("The filter is not valid.");
        var start = 0;
        if (string.Equals(call.Query.GetValueOrDefault("seekOperation"), "Next", StringComparison.OrdinalIgnoreCase))
        {
            if (!TryReadToken(call.Header("MS-ContinuationToken"), out start))
            {
                return PartnerCenterErrors.Invalid("The header MS-ContinuationToken is missing or not valid.");
            }
        }

        var size = Math.Clamp(call.QueryNumber("size") is { } asked and > 0 ? asked : 100, 1, LargestPage);
        var found = new List<JsonObject>(size);
        var position = start;
        var customers = call.World.Customers;
        for (; position < customers.Count && found.Count < size; position++)
        {
            if (takes(customers[position]))
                found.Add(CustomerJson.Short(customers[position]));
        }

        var more = Enumerable.Range(position, customers.Count - position).Any(next => takes(customers[next]));
        var body = PartnerCenterJson.Collection(found);
        body["links"] = Links(call, more ? position : null);
        return WireAnswer.Ok(body);
    }

    /// <summary>self carries /v1, next does not, as the documentation's samples mix them.</summary>
    private static JsonObject Links(WireCall call, int? next)
    {
        var links = PartnerCenterJson.SelfLink(call.Uri.PathAndQuery);
        if (next is not { } position)
            return links;
        var size = call.Query.TryGetValue("size", out var asked) ? $"size={asked}&" : "";
        var filter = call.Query.TryGetValue("filter", out var text) ? $"filter={Uri.EscapeDataString(text)}&" : "";
        links["next"] = new JsonObject
        {
            ["uri"] = $"/customers?{size}{filter}seekOperation=Next",
            ["method"] = "GET",
            ["headers"] = new JsonArray(new JsonObject { ["key"] = "MS-ContinuationToken", ["value"] = Token(position) }),
        };
        return links;
    }

    private static string Token(int position) => Convert.ToBase64String(Encoding.ASCII.GetBytes("sandbox:" + position.ToString(CultureInfo.InvariantCulture)));

    private static bool TryReadToken(string? token, out int position)
    {
        position = 0;
        Span<byte> bytes = stackalloc byte[64];
        return token is { Length: <= 80 }
            && Convert.TryFromBase64String(token, bytes, out var length)
            && Encoding.ASCII.GetString(bytes[..length]).Split(':') is ["sandbox", var number]
            && int.TryParse(number, out position)
            && position >= 0;
    }

    private static bool TryFilter(WireCall call, out Func<SandboxCustomer, bool> takes)
    {
        takes = _ => true;
        if (!call.Query.TryGetValue("filter", out var text) || text.Length == 0)
            return true;
        try
        {
            if (JsonNode.Parse(text) is not JsonObject filter || filter.Text("Value") is not { } value)
                return false;
            if (!string.Equals(filter.Text("Operator"), "starts_with", StringComparison.OrdinalIgnoreCase))
                return false;
            takes = filter.Text("Field") switch
            {
                "CompanyName" => customer => customer.Tenant.Name.StartsWith(value, StringComparison.OrdinalIgnoreCase),
                "Domain" => customer => customer.Tenant.Domains.Any(domain => domain.StartsWith(value, StringComparison.OrdinalIgnoreCase)),
                _ => null!,
            };
            return takes is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
