namespace PartnerSupport;

/// <summary>
/// R25: an active delegated relationship, a support-capable role in it, and an active assignment to a group of the user.
/// Refused when the lack is proven; what cannot be read warns, and so does, for a hand-off, an answer that shows none. A hand-off
/// needs the rights of the person who submits, not the runbook's, so there a missing role or assignment is a warning. A group that
/// the user is not in may be one that he is eligible for, which Graph does not tell apart here: a warning on either way.
/// </summary>
internal sealed class DelegationRule : IReviewRule
{
    private static readonly TimeSpan Notice = TimeSpan.FromDays(30);

    public IEnumerable<Finding> Review(ReviewFacts facts)
    {
        const string Target = nameof(SupportRequestDraft.Customer);
        var customer = facts.Customer;
        if (customer is null || facts.IsPreview)
            yield break;
        var relationships = facts.Relationships.Value;
        if (relationships is null)
        {
            yield return FindingFactory.Warning(
                ReviewIds.RelationshipsUnknown,
                "R25",
                Target,
                customer.Name,
                facts.Relationships.WhyUnknown,
                facts.Relationships.Remedy
            );
            yield break;
        }

        // Graph shows an account what it may see, and answers with an empty list where that is nothing.
        if (relationships.Count == 0)
        {
            yield return Grave(facts)(ReviewIds.RelationshipsNotSeen, "R25", Target, [customer.Name]);
            yield break;
        }

        var active = relationships.Where(relationship => relationship.IsActive).ToArray();
        if (active.Length == 0)
        {
            var states = string.Join(", ", relationships.Select(relationship => relationship.Status).Distinct());
            yield return FindingFactory.Error(ReviewIds.NoDelegatedRelationship, "R25", Target, customer.Name, states);
            yield break;
        }

        var capable = active.Where(relationship => SupportRoles.AnyFilesFor(facts.Service, relationship.RoleIds)).ToArray();
        if (capable.Length == 0)
        {
            yield return Grave(facts)(ReviewIds.NoSupportRole, "R25", Target, [customer.Name, SupportRoles.LeastFor(facts.Service)]);
            yield break;
        }

        var assigned = capable
            .SelectMany(relationship => relationship.Assignments)
            .Where(assignment =>
                assignment.Status.Equals("active", StringComparison.OrdinalIgnoreCase) && SupportRoles.AnyFilesFor(facts.Service, assignment.RoleIds)
            )
            .ToArray();
        if (assigned.Length == 0)
        {
            yield return Grave(facts)(ReviewIds.NoActiveAssignment, "R25", Target, [customer.Name]);
        }
        else if (assigned.All(assignment => assignment.UserIsMember == false))
        {
            yield return FindingFactory.Warning(
                ReviewIds.NotInAssignedGroup,
                "R25",
                Target,
                customer.Name,
                string.Join(", ", assigned.Select(assignment => assignment.GroupId))
            );
        }

        if (capable.All(relationship => relationship is { ExtendsItself: false, EndsAt: { } end } && end - facts.Now < Notice))
        {
            yield return FindingFactory.Warning(ReviewIds.RelationshipExpires, "R25", Target, customer.Name, capable.Max(relationship => relationship.EndsAt));
        }
    }

    private static Func<string, string?, string?, object?[], Finding> Grave(ReviewFacts facts) => facts.Api ? FindingFactory.Error : FindingFactory.Warning;
}
