using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>findTenantInformationByDomainName / ByTenantId: any tenant of the world, customers or not (FACTS 4.3, global cloud only).</summary>
internal static class GraphTenantInformation
{
    public static WireAnswer Answer(WireCall call)
    {
        var function = call.Segments[2];
        var open = function.IndexOf("='", StringComparison.Ordinal);
        if (open < 0 || !function.EndsWith("')", StringComparison.Ordinal))
        {
            return GraphErrors.BadRequest(call, "The function's parameter is missing.");
        }

        if (call.Site.Cloud != SandboxCloud.Global)
        {
            return GraphErrors.BadRequest(call, "Resource not found for the segment 'findTenantInformation'.");
        }

        var value = function[(open + 2)..^2].Replace("''", "'", StringComparison.Ordinal);
        var byId = function.StartsWith("findTenantInformationByTenantId(", StringComparison.OrdinalIgnoreCase);
        var found = call.World.FindTenant(value);
        if (found is null || byId != string.Equals(found.Id, value, StringComparison.OrdinalIgnoreCase))
        {
            return GraphErrors.NotFound(call, value);
        }

        return WireAnswer.Ok(
            new JsonObject
            {
                ["@odata.context"] = $"https://{call.Site.Host}/{call.Segments[0]}/$metadata#microsoft.graph.tenantInformation",
                ["tenantId"] = found.Id,
                ["federationBrandName"] = null,
                ["displayName"] = found.Name,
                ["defaultDomainName"] = found.DefaultDomain,
            }
        );
    }
}
