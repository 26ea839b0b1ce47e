namespace PartnerSupport;

/// <summary>The link templates of one portal in one cloud (FACTS 6). Placeholders are <c>{tenant}</c> and <c>{tenantId}</c>.</summary>
public sealed record PortalLinks
{
    /// <summary>Where a request is created in the customer's context.</summary>
    public required string Create { get; init; }

    /// <summary>Where the customer's requests are seen later (R9, R12).</summary>
    public required string Manage { get; init; }

    /// <summary>Where the customer's known incidents are seen (R2).</summary>
    public required string Health { get; init; }

    /// <summary>The portal in one's own context: only for requests on one's own tenant (R22, R23).</summary>
    public required string Own { get; init; }

    /// <summary>The support page to go to once <see cref="Create"/> has opened the customer's context; null where that link leads there itself.</summary>
    public string? Page { get; init; }
}
