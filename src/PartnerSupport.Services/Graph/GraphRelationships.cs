using Newtonsoft.Json.Linq;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Services.Graph;

/// <summary>Granular delegated relationships with their assignments and the signed-in user's part in them (R25, FACTS 4.1).</summary>
internal sealed class GraphRelationships(GraphReader graph, GraphDirectory directory, TimeProvider clock, Guid partnerTenantId)
{
    private const string Root = "tenantRelationships/delegatedAdminRelationships";

    /// <summary>One answer serves all customers; a user's groups seldom change within minutes.</summary>
    private readonly AgedCache<int, IReadOnlySet<Guid>> _groups = new(clock, TimeSpan.FromMinutes(5));

    /// <summary>The relationships with a customer, whatever their state.</summary>
    /// <param name="customerId">The customer.</param>
    /// <param name="refresh">Whether to read the groups again, too.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyList<DelegatedRelationship>> ListAsync(Guid customerId, bool refresh, CancellationToken cancellationToken)
    {
        var found = new List<DelegatedRelationship>();
        var path = $"{Root}?$filter=customer/tenantId%20eq%20'{customerId:D}'";
        await foreach (var item in graph.ListAsync(partnerTenantId, path, Root, cancellationToken).ConfigureAwait(false))
        {
            // Checked here too: what the filter lets through must never count for another customer.
            if (Read(item) is { } relationship && relationship.CustomerId == customerId)
                found.Add(relationship);
        }

        if (!found.Exists(relationship => relationship.IsActive))
            return found;
        var groups = await GroupsAsync(refresh, cancellationToken).ConfigureAwait(false);
        return await Task.WhenAll(found.Select(relationship => WithAssignmentsAsync(relationship, groups, cancellationToken))).ConfigureAwait(false);
    }

    /// <summary>Reads a relationship, a reseller's kind included; null for one without id or customer.</summary>
    /// <param name="item">The relationship.</param>
    public static DelegatedRelationship? Read(JObject item) =>
        item.Text("id") is { } id && item.At("customer").Guid("tenantId") is { } customer
            ? new DelegatedRelationship
            {
                Id = id,
                Name = item.Text("displayName"),
                CustomerId = customer,
                Status = item.Text("status") ?? "unknown",
                RoleIds = Roles(item),
                EndsAt = item.Time("endDateTime"),
                // "PT0S" says that it does not (samples); absent says nothing, and not prolonged is the careful reading.
                ExtendsItself = item.Text("autoExtendDuration") is { } duration && duration.AsSpan().ContainsAnyInRange('1', '9'),
            }
            : null;

    /// <summary>Reads an assignment; null for one without a group.</summary>
    /// <param name="item">The assignment.</param>
    /// <param name="groups">Groups of the signed-in user; null when unknown.</param>
    public static AccessAssignment? ReadAssignment(JObject item, IReadOnlySet<Guid>? groups) =>
        item.At("accessContainer").Guid("accessContainerId") is { } group
            ? new AccessAssignment(group, item.Text("status") ?? "unknown", Roles(item), groups?.Contains(group))
            : null;

    private static Guid[] Roles(JObject item) =>
        item.At("accessDetails").Items("unifiedRoles").Select(role => role.Guid("roleDefinitionId")).OfType<Guid>().ToArray();

    private async Task<DelegatedRelationship> WithAssignmentsAsync(
        DelegatedRelationship relationship,
        IReadOnlySet<Guid>? groups,
        CancellationToken cancellationToken
    )
    {
        if (!relationship.IsActive)
            return relationship;
        var assignments = new List<AccessAssignment>();
        var path = $"{Root}/{Uri.EscapeDataString(relationship.Id)}/accessAssignments";
        await foreach (var item in graph.ListAsync(partnerTenantId, path, Root + "/{id}/accessAssignments", cancellationToken).ConfigureAwait(false))
        {
            if (ReadAssignment(item, groups) is { } assignment)
                assignments.Add(assignment);
        }

        return relationship with
        {
            Assignments = assignments,
        };
    }

    /// <summary>Null for an app, or where the right to read them is missing: membership is then unknown, not absent.</summary>
    private async Task<IReadOnlySet<Guid>?> GroupsAsync(bool refresh, CancellationToken cancellationToken)
    {
        try
        {
            return await _groups.GetAsync(0, refresh, directory.GetGroupsAsync, keep: null, cancellationToken).ConfigureAwait(false);
        }
        catch (SupportException unknown) when (!unknown.EndsSession)
        {
            return null;
        }
    }
}
