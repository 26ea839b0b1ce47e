namespace PartnerSupport;

/// <summary>What is to be synchronised.</summary>
public sealed record SyncOrder
{
    /// <summary>What there is to do.</summary>
    public required SyncPlan Plan { get; init; }

    /// <summary>Those of <see cref="SyncPlan.Due"/> that are settled.</summary>
    public IReadOnlyList<SyncItem> Due { get; init; } = [];

    /// <summary>The partner's mailbox to which Microsoft writes; null: no mail is read.</summary>
    public string? Mailbox { get; init; }
}
