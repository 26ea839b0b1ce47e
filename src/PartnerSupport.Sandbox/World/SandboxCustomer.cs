namespace PartnerSupport.Sandbox;

/// <summary>A customer of the partner with all that the simulated services know of it.</summary>
public sealed record SandboxCustomer
{
    /// <summary>The customer's directory.</summary>
    public required SandboxTenant Tenant { get; init; }

    /// <summary>The contact of its billing profile.</summary>
    public required SandboxContact BillingContact { get; init; }

    /// <summary>The mail address of its company profile.</summary>
    public required string CompanyEmail { get; init; }

    /// <summary>The phone of its company profile.</summary>
    public required string CompanyPhone { get; init; }

    /// <summary>Its address.</summary>
    public required SandboxAddress Address { get; init; }

    /// <summary>Delegated relationships, old ones included.</summary>
    public IReadOnlyList<SandboxRelationship> Relationships { get; init; } = [];

    /// <summary>Azure subscriptions.</summary>
    public IReadOnlyList<SandboxAzureSubscription> AzureSubscriptions { get; init; } = [];

    /// <summary>Licences.</summary>
    public IReadOnlyList<SandboxLicence> Licences { get; init; } = [];

    /// <summary>Whether the partner's application has consent in this tenant (FACTS 2.8).</summary>
    public bool HasConsent { get; init; } = true;

    /// <summary>Issues in the tenant's service health.</summary>
    public IReadOnlyList<SandboxIncident> Incidents { get; init; } = [];

    /// <summary>Fraud events of its subscriptions.</summary>
    public IReadOnlyList<SandboxFraudEvent> FraudEvents { get; init; } = [];

    /// <summary>reseller, indirect_reseller or none: how Partner Center names the tie.</summary>
    public string RelationshipToPartner { get; init; } = "reseller";

    /// <summary>Roles that a user holds in this tenant by active relationships and active assignments to the user's groups.</summary>
    internal HashSet<string> RolesOf(SandboxUser user)
    {
        var groups = user.Groups.Select(group => group.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Relationships
            .Where(relationship => relationship.IsActive)
            .SelectMany(relationship => relationship.Assignments)
            .Where(assignment => assignment.Status == "active" && groups.Contains(assignment.GroupId))
            .SelectMany(assignment => assignment.Roles)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    internal bool HasActiveRelationship => Relationships.Any(relationship => relationship.IsActive);
}
