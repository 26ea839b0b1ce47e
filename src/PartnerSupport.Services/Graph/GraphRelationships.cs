namespace PartnerSupport.Services.Graph;

/// <summary>
/// Granular delegated relationships with their assignments and the signed-in user's part in them (R25, FACTS 4.1). A filing takes what is
/// known or reads it lean; who asks for it anew looks and does not file, and gets it by the SDK.
/// </summary>
internal sealed class GraphRelationships(IRelationshipSource lean, IRelationshipSource sdk, SignedInGroups signedIn)
{
    /// <summary>The relationships with a customer, whatever their state.</summary>
    /// <param name="customerId">The customer.</param>
    /// <param name="refresh">Whether to read anew, the groups too.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyList<DelegatedRelationship>> ListAsync(Guid customerId, bool refresh, CancellationToken cancellationToken)
    {
        var source = refresh ? sdk : lean;
        var found = new List<DelegatedRelationship>();
        await foreach (var relationship in source.ListAsync(customerId, cancellationToken).ConfigureAwait(false))
        {
            // Checked here too: what the filter lets through must never count for another customer.
            if (relationship.CustomerId == customerId)
                found.Add(relationship);
        }

        if (!found.Exists(relationship => relationship.IsActive))
            return found;
        var groups = await signedIn.GetAsync(refresh, cancellationToken).ConfigureAwait(false);
        return await Task.WhenAll(found.Select(relationship => WithAssignmentsAsync(source, relationship, groups, cancellationToken))).ConfigureAwait(false);
    }

    private static async Task<DelegatedRelationship> WithAssignmentsAsync(
        IRelationshipSource source,
        DelegatedRelationship relationship,
        IReadOnlySet<Guid>? groups,
        CancellationToken cancellationToken
    )
    {
        if (!relationship.IsActive)
            return relationship;
        var assignments = new List<AccessAssignment>();
        await foreach (var assignment in source.ListAssignmentsAsync(relationship.Id, groups, cancellationToken).ConfigureAwait(false))
            assignments.Add(assignment);
        return relationship with { Assignments = assignments };
    }
}
