namespace PartnerSupport;

/// <summary>A known incident or advisory of a service.</summary>
/// <remarks>R2, FACTS 4.5.</remarks>
public sealed record ServiceIncident
{
    /// <summary>Microsoft's id, for example <c>EX123456</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The service's name, as Graph says it.</summary>
    public required string ServiceName { get; init; }

    /// <summary>The service of the programme; Unknown where the name fits none.</summary>
    public CspService Service { get; init; }

    /// <summary>The state, as Graph says it.</summary>
    public string? Status { get; init; }

    /// <summary>Whether it is only an advisory.</summary>
    public bool IsAdvisory { get; init; }

    /// <summary>When it began, UTC.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it was over, UTC; null while it is open.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Whether it is over, by Microsoft's flag or by its state.</summary>
    public bool IsResolved { get; init; }

    /// <summary>The customer whose tenant it was read in; null where that was not asked.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>The customer's name.</summary>
    public string? CustomerName { get; init; }

    /// <summary>Where it is described, in the customer's context.</summary>
    public Uri? Link { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Id} {Title}";
}
