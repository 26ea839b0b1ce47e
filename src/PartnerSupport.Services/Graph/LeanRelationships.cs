using System.Runtime.CompilerServices;
using Newtonsoft.Json.Linq;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Services.Graph;

/// <summary>Delegated relationships and their assignments without the SDK: a filing waits for them (R25, FACTS 4.1).</summary>
internal sealed class LeanRelationships(GraphReader graph, Guid partnerTenantId) : IRelationshipSource
{
    private const string Root = "tenantRelationships/delegatedAdminRelationships";

    /// <inheritdoc/>
    public async IAsyncEnumerable<DelegatedRelationship> ListAsync(Guid customerId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var path = $"{Root}?$filter=customer/tenantId%20eq%20'{customerId:D}'";
        await foreach (var item in graph.ListAsync(partnerTenantId, path, Root, cancellationToken).ConfigureAwait(false))
        {
            if (Read(item) is { } relationship)
                yield return relationship;
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<AccessAssignment> ListAssignmentsAsync(
        string relationshipId,
        IReadOnlySet<Guid>? groups,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var path = $"{Root}/{Uri.EscapeDataString(relationshipId)}/accessAssignments";
        await foreach (var item in graph.ListAsync(partnerTenantId, path, Root + "/{id}/accessAssignments", cancellationToken).ConfigureAwait(false))
        {
            if (ReadAssignment(item, groups) is { } assignment)
                yield return assignment;
        }
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
}
