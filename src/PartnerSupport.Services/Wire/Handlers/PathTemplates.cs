namespace PartnerSupport.Services.Wire.Handlers;

/// <summary>The path of an address as the trace may show it: words of the APIs as they are, everything else as <c>{}</c>.</summary>
internal static class PathTemplates
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        // Sign-in
        "oauth2",
        "v2.0",
        "token",
        "devicecode",
        "authorize",
        "common",
        "organizations",
        "discovery",
        "instance",
        ".well-known",
        "openid-configuration",
        "metadata",
        "identity",
        // Graph
        "v1.0",
        "beta",
        "me",
        "organization",
        "contracts",
        "subscribedSkus",
        "tenantRelationships",
        "delegatedAdminCustomers",
        "serviceManagementDetails",
        "delegatedAdminRelationships",
        "accessAssignments",
        "admin",
        "serviceAnnouncement",
        "healthOverviews",
        "issues",
        "messages",
        // Partner Center
        "v1",
        "customers",
        "servicerequests",
        "managedservices",
        "subscriptions",
        "subscribedskus",
        "profiles",
        "support",
        "legalbusiness",
        "billing",
        "company",
        "mpn",
        "azureentitlements",
        "supportcontact",
        "fraudEvents",
        "applicationconsents",
        // Azure
        "providers",
        "Microsoft.Support",
        "services",
        "problemClassifications",
        "checkNameAvailability",
        "supportTickets",
        "communications",
        "chatTranscripts",
        "fileWorkspaces",
        "files",
        "upload",
        "operationsStatus",
        "operationResults",
        "tenants",
        "locations",
    };

    /// <summary>The template of an address.</summary>
    /// <param name="target">The address.</param>
    internal static string Of(Uri target)
    {
        var segments = target.AbsolutePath.Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            if (segments[i].Length > 0 && !Words.Contains(segments[i]))
                segments[i] = "{}";
        }

        return string.Join('/', segments);
    }
}
