using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>Service health of the token's tenant (FACTS 4.5). Status and classification come in PascalCase, as the samples do.</summary>
internal static class GraphServiceHealth
{
    private static readonly (string Id, string Name)[] Services =
    [
        ("Exchange", "Exchange Online"),
        ("SharePoint", "SharePoint Online"),
        ("microsoftteams", "Microsoft Teams"),
        ("OrgLiveID", "Identity Service"),
        ("OSDPPlatform", "Microsoft 365 suite"),
        ("Intune", "Microsoft Intune"),
        ("DynamicsCRM", "Dynamics 365 Apps"),
    ];

    public static WireAnswer Answer(WireCall call)
    {
        var customer = call.World.Customers.ById(call.Token.TenantId);
        var incidents = customer?.Incidents ?? [];
        return call.Route[3..] switch
        {
            ["healthoverviews"] => GraphList.Of(
                call,
                WithIssues(call) ? "admin/serviceAnnouncement/healthOverviews(issues())" : "admin/serviceAnnouncement/healthOverviews",
                Services.Select(service => Overview(service, incidents, WithIssues(call)))
            ),
            ["healthoverviews", _] => Services.FirstOrDefault(service => Is(service.Name, call.Segments[4]) || Is(service.Id, call.Segments[4]))
                is { Id: not null } found
                ? WireAnswer.Ok(Overview(found, incidents, WithIssues(call)))
                : GraphErrors.NotFound(call, call.Segments[4]),
            ["issues"] => GraphList.Of(call, "admin/serviceAnnouncement/issues", incidents.Select(Issue)),
            ["issues", _] => incidents.FirstOrDefault(incident => Is(incident.Id, call.Segments[4])) is { } incident
                ? WireAnswer.Ok(Issue(incident))
                : GraphErrors.NotFound(call, call.Segments[4]),
            ["messages"] => GraphList.Of(call, "admin/serviceAnnouncement/messages", []),
            _ => GraphErrors.NotFound(call, call.Segments[^1]),
        };
    }

    private static bool Is(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static bool WithIssues(WireCall call) => Is(call.Query.GetValueOrDefault("$expand", ""), "issues");

    private static JsonObject Overview((string Id, string Name) service, IReadOnlyList<SandboxIncident> incidents, bool withIssues)
    {
        var own = incidents.Where(incident => Is(incident.Service, service.Name)).ToList();
        var open = own.FirstOrDefault(incident => incident.Ended is null);
        var json = new JsonObject
        {
            ["service"] = service.Name,
            ["status"] = open is null ? "ServiceOperational" : Pascal(open.Status),
            ["id"] = service.Id,
        };
        if (withIssues)
            json["issues"] = new JsonArray([.. own.Select(Issue)]);
        return json;
    }

    private static JsonObject Issue(SandboxIncident incident) =>
        new()
        {
            ["startDateTime"] = WireTime.Utc(incident.Started),
            ["endDateTime"] = incident.Ended is { } ended ? WireTime.Utc(ended) : null,
            ["lastModifiedDateTime"] = WireTime.Utc(incident.Ended ?? incident.Started.AddMinutes(30)),
            ["title"] = incident.Title,
            ["id"] = incident.Id,
            ["impactDescription"] = incident.Title + ".",
            ["classification"] = Pascal(incident.Classification),
            ["origin"] = "Microsoft",
            ["status"] = Pascal(incident.Status),
            ["service"] = incident.Service,
            ["feature"] = incident.Feature,
            ["featureGroup"] = incident.Feature,
            ["isResolved"] = incident.Ended is not null,
            ["highImpact"] = null,
            ["details"] = new JsonArray(),
            ["posts"] = new JsonArray(
                new JsonObject
                {
                    ["createdDateTime"] = WireTime.Utc(incident.Started.AddMinutes(10)),
                    ["postType"] = "Regular",
                    ["description"] = new JsonObject
                    {
                        ["contentType"] = "Html",
                        ["content"] = $"Title: {incident.Title}. We'll provide an update within 60 minutes.",
                    },
                }
            ),
        };

    private static string Pascal(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];
}
