namespace PartnerSupport;

/// <summary>What is to be synchronised.</summary>
public sealed record SyncOrder
{
    /// <summary>Customers; empty: all.</summary>
    public IReadOnlyList<CspCustomer> Customers { get; init; } = [];

    /// <summary>Requests on their way that are settled; see <see cref="SyncPlan.Due"/>.</summary>
    public IReadOnlyList<SyncItem> Due { get; init; } = [];

    /// <summary>The partner's mailbox to which Microsoft writes; null: no mail is read.</summary>
    public string? Mailbox { get; init; }
}
