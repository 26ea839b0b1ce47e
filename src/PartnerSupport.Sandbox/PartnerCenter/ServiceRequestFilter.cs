using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>
/// The filter of a list of service requests, in the SDK's form (<c>filter={"Field":"Status","Value":"open","Operator":"equals"}</c>) and in the
/// reference's (<c>Field=Status&amp;Value=open</c>): which one the service honours is in no source (FACTS 2.2). Status is the one field that either names.
/// </summary>
internal static class ServiceRequestFilter
{
    public static bool TryRead(WireCall call, out Func<ServiceRequest, bool> takes)
    {
        takes = _ => true;
        if (call.Query.GetValueOrDefault("filter") is { Length: > 0 } text)
            return TryParse(text, out var filter) && Is(filter.Text("Operator"), "equals") && TryTake(filter.Text("Field"), filter, out takes);
        return call.Query.GetValueOrDefault("Field") is not { Length: > 0 } field
            || TryTake(field, new JsonObject { ["Value"] = call.Query.GetValueOrDefault("Value") }, out takes);
    }

    private static bool TryTake(string? field, JsonObject filter, out Func<ServiceRequest, bool> takes)
    {
        var status = ServiceRequestJson.Read(new JsonObject { ["Status"] = filter.Member("Value")?.DeepClone() }, "Status");
        takes = request => request.Status == status;
        return Is(field, "Status") && status is { Length: > 0 };
    }

    private static bool TryParse(string text, out JsonObject filter)
    {
        filter = [];
        try
        {
            if (JsonNode.Parse(text) is not JsonObject read)
                return false;
            filter = read;
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool Is(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
