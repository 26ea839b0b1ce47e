namespace PartnerSupport.Sandbox;

/// <summary>A service request as Partner Center holds it.</summary>
internal sealed class ServiceRequest(string id, string tenantId, string organization, DateTimeOffset created)
{
    public string Id { get; } = id;

    public string TenantId { get; } = tenantId;

    public string Organization { get; } = organization;

    public DateTimeOffset Created { get; } = created;

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required string Origin { get; init; }

    public required string Severity { get; init; }

    /// <summary>open, closed or attention_needed.</summary>
    public string Status { get; set; } = "open";

    public string Product { get; init; } = "Office 365";

    public DateTimeOffset Modified { get; set; } = created;

    public DateTimeOffset? Closed { get; set; }

    public List<ServiceRequestNote> Notes { get; } = [];
}
