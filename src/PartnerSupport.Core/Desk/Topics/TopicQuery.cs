namespace PartnerSupport;

/// <summary>Which support topics are wanted.</summary>
public sealed record TopicQuery
{
    /// <summary>The service; Unknown: Azure's topics and the hints of the others.</summary>
    public CspService Service { get; init; }

    /// <summary>The category; Unknown: all. Fraud has none of its own and is looked for under billing and subscriptions (R3).</summary>
    public RequestCategory Category { get; init; }

    /// <summary>A name, "service / classification", an id, or words; null: all.</summary>
    public string? Search { get; init; }

    /// <summary>A customer in whose tenant the catalogue may be read; null: the partner's.</summary>
    public CspCustomer? Customer { get; init; }

    /// <summary>Whether to read the catalogue anew, however young the one at hand is.</summary>
    public bool Refresh { get; init; }
}
