namespace PartnerSupport.Services.Graph;

/// <summary>Reads delegated relationships, one after the other (FACTS 4.1).</summary>
internal interface IRelationshipSource
{
    /// <summary>The relationships with a customer, whatever their state, without assignments.</summary>
    /// <param name="customerId">The customer.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    IAsyncEnumerable<DelegatedRelationship> ListAsync(Guid customerId, CancellationToken cancellationToken);

    /// <summary>The assignments of a relationship.</summary>
    /// <param name="relationshipId">The relationship.</param>
    /// <param name="groups">Groups of the signed-in user; null when unknown.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    IAsyncEnumerable<AccessAssignment> ListAssignmentsAsync(string relationshipId, IReadOnlySet<Guid>? groups, CancellationToken cancellationToken);
}
