using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>Delegated admin relationships and their access assignments (FACTS 4.1).</summary>
internal static class GraphRelationships
{
    private const string Root = "tenantRelationships/";

    public static WireAnswer Answer(WireCall call)
    {
        if (call.Route.Length == 3)
            return List(call);
        var id = call.Segments[3];
        var found = Candidates(call, TenantIn(id))
            .SelectMany(customer => customer.Relationships, (customer, relationship) => (customer, relationship))
            .FirstOrDefault(pair => string.Equals(pair.relationship.Id, id, StringComparison.OrdinalIgnoreCase));
        if (found.relationship is null)
            return GraphErrors.NotFound(call, id);
        return call.Route[4..] switch
        {
            [] => WireAnswer.Ok(GraphList.Selected(call, Relationship(found.customer, found.relationship))),
            ["accessassignments"] => GraphList.Of(
                call,
                $"delegatedAdminRelationships('{id}')/accessAssignments",
                found.relationship.Assignments.Select((assignment, index) => Assignment(found.relationship, assignment, index)),
                root: Root
            ),
            _ => GraphErrors.NotFound(call, call.Segments[^1]),
        };
    }

    private static WireAnswer List(WireCall call) =>
        GraphList.Of(
            call,
            "delegatedAdminRelationships",
            Candidates(call, FilteredTenant(call)).SelectMany(customer => customer.Relationships.Select(relationship => Relationship(customer, relationship))),
            largest: 300,
            root: Root
        );

    private static string? FilteredTenant(WireCall call) =>
        GraphFilter.TryParse(call.Query.GetValueOrDefault("$filter"), out var filter) ? filter.Exact("customer", "tenantId") : null;

    /// <summary>The world's own relationship ids tell their customer; for others all are read.</summary>
    private static string? TenantIn(string id) => id.StartsWith("d0000", StringComparison.OrdinalIgnoreCase) && id.Length > 36 ? "c" + id[1..36] : null;

    private static IEnumerable<SandboxCustomer> Candidates(WireCall call, string? tenantId) =>
        tenantId is not null && call.World.Customers.ById(tenantId) is { } known ? [known] : call.World.Customers.All;

    private static JsonObject Relationship(SandboxCustomer customer, SandboxRelationship relationship)
    {
        var json = new JsonObject
        {
            ["@odata.type"] = relationship.IndirectProviderTenantId is null
                ? "#microsoft.graph.delegatedAdminRelationship"
                : "#microsoft.graph.resellerDelegatedAdminRelationship",
            ["@odata.etag"] = "W/\"JyIwMzAwZTM0ZS0wMDAwLTAyMDAtMDAwMC02MTRjZjI1YzAwMDAiJw==\"",
            ["id"] = relationship.Id,
            ["displayName"] = relationship.Name,
            ["duration"] = "P730D",
            ["customer"] = new JsonObject { ["tenantId"] = customer.Tenant.Id, ["displayName"] = customer.Tenant.Name },
            ["accessDetails"] = Access(relationship.Roles),
            ["status"] = relationship.Status,
            ["autoExtendDuration"] = "PT0S",
            ["createdDateTime"] = Time((relationship.Activated ?? relationship.Ends)?.AddMinutes(-5)) ?? "2026-01-12T09:30:00Z",
            ["lastModifiedDateTime"] = Time(relationship.Activated ?? relationship.Ends) ?? "2026-01-12T09:30:00Z",
            ["activatedDateTime"] = Time(relationship.Activated),
            ["endDateTime"] = Time(relationship.Ends),
        };
        if (relationship.IndirectProviderTenantId is not { } provider)
            return json;
        json["isPartnerConsentPending"] = relationship.Activated is null;
        json["indirectProviderTenantId"] = provider;
        return json;
    }

    private static JsonObject Assignment(SandboxRelationship relationship, SandboxAssignment assignment, int index) =>
        new()
        {
            ["@odata.etag"] = "W/\"JyI0NzAwNjg0NS0wMDAwLTE5MDAtMDAwMC02MGY0Yjg4MzAwMDAiJw==\"",
            ["id"] = $"{relationship.Id[..24]}{index:x12}",
            ["status"] = assignment.Status,
            ["createdDateTime"] = Time(relationship.Activated),
            ["lastModifiedDateTime"] = Time(relationship.Activated),
            ["accessContainer"] = new JsonObject { ["accessContainerId"] = assignment.GroupId, ["accessContainerType"] = "securityGroup" },
            ["accessDetails"] = Access(assignment.Roles),
        };

    private static JsonObject Access(IReadOnlyList<string> roles) =>
        new() { ["unifiedRoles"] = new JsonArray([.. roles.Select(role => new JsonObject { ["roleDefinitionId"] = role })]) };

    private static string? Time(DateTimeOffset? time) => time is { } known ? WireTime.Utc(known) : null;
}
