using System.Runtime.CompilerServices;
using Microsoft.Graph.Models;

namespace PartnerSupport.Services.Graph;

/// <summary>
/// Delegated relationships and their assignments by the Graph SDK, for who looks at them and does not file (R25, FACTS 4.1). Says the same
/// as <see cref="LeanRelationships"/>.
/// </summary>
internal sealed class SdkRelationships(GraphSdk sdk, Guid partnerTenantId) : IRelationshipSource
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<DelegatedRelationship> ListAsync(Guid customerId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var items = sdk.ListAsync<DelegatedAdminRelationshipCollectionResponse, DelegatedAdminRelationship>(
            partnerTenantId,
            (client, next, options) =>
                next is null
                    ? client.TenantRelationships.DelegatedAdminRelationships.GetAsync(
                        ask =>
                        {
                            ask.QueryParameters.Filter = $"customer/tenantId eq '{customerId:D}'";
                            ask.Options = options;
                        },
                        cancellationToken
                    )
                    : client.TenantRelationships.DelegatedAdminRelationships.WithUrl(next).GetAsync(ask => ask.Options = options, cancellationToken),
            page => page.Value,
            page => page.OdataNextLink,
            cancellationToken
        );
        await foreach (var item in items.ConfigureAwait(false))
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
        var items = sdk.ListAsync<DelegatedAdminAccessAssignmentCollectionResponse, DelegatedAdminAccessAssignment>(
            partnerTenantId,
            (client, next, options) =>
            {
                var assignments = client.TenantRelationships.DelegatedAdminRelationships[relationshipId].AccessAssignments;
                return (next is null ? assignments : assignments.WithUrl(next)).GetAsync(ask => ask.Options = options, cancellationToken);
            },
            page => page.Value,
            page => page.OdataNextLink,
            cancellationToken
        );
        await foreach (var item in items.ConfigureAwait(false))
        {
            if (ReadAssignment(item, groups) is { } assignment)
                yield return assignment;
        }
    }

    /// <summary>Reads a relationship, a reseller's kind included; null for one without id or customer.</summary>
    /// <param name="item">The relationship.</param>
    public static DelegatedRelationship? Read(DelegatedAdminRelationship item) =>
        item.Id is { } id && Guid.TryParse(item.Customer?.TenantId, out var customer)
            ? new DelegatedRelationship
            {
                Id = id,
                Name = item.DisplayName,
                CustomerId = customer,
                Status = SdkWords.Of(item.Status) ?? "unknown",
                RoleIds = Roles(item.AccessDetails),
                EndsAt = item.EndDateTime,
                ExtendsItself = item.AutoExtendDuration > TimeSpan.Zero,
            }
            : null;

    /// <summary>Reads an assignment; null for one without a group.</summary>
    /// <param name="item">The assignment.</param>
    /// <param name="groups">Groups of the signed-in user; null when unknown.</param>
    public static AccessAssignment? ReadAssignment(DelegatedAdminAccessAssignment item, IReadOnlySet<Guid>? groups) =>
        Guid.TryParse(item.AccessContainer?.AccessContainerId, out var group)
            ? new AccessAssignment(group, SdkWords.Of(item.Status) ?? "unknown", Roles(item.AccessDetails), groups?.Contains(group))
            : null;

    private static Guid[] Roles(DelegatedAdminAccessDetails? details) =>
        details?.UnifiedRoles?.Where(role => Guid.TryParse(role.RoleDefinitionId, out _)).Select(role => Guid.Parse(role.RoleDefinitionId!)).ToArray() ?? [];
}
