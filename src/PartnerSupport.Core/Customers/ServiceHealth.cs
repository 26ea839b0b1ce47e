namespace PartnerSupport;

/// <summary>How a service stands in a customer's tenant, with what happened to it of late (R2, FACTS 4.5).</summary>
public sealed record ServiceHealth
{
    /// <summary>The service's name, as Graph says it.</summary>
    public required string Name { get; init; }

    /// <summary>The service of the programme; Unknown where the name fits none.</summary>
    public CspService Service { get; init; }

    /// <summary>The state, as Graph says it; null where it is one that nobody knows.</summary>
    public string? Status { get; init; }

    /// <summary>Whether it runs normally: nothing is open, or what was is over.</summary>
    public bool IsNormal { get; init; }

    /// <summary>Incidents and advisories that Graph still tells of, those that are over too; the latest first.</summary>
    public IReadOnlyList<ServiceIncident> Incidents { get; init; } = [];
}
