namespace PartnerSupport;

/// <summary>What one page for an operator holds: one hand-off or several, by deadline.</summary>
public sealed record HandOffSheet
{
    /// <summary>The hand-offs, the one with the earliest deadline first.</summary>
    public required IReadOnlyList<SheetItem> Items { get; init; }

    /// <summary>How the operator's portal writes: language and time zone.</summary>
    public required PortalStyle Style { get; init; }

    /// <summary>When the page is written, UTC.</summary>
    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>The partner.</summary>
    public required string PartnerName { get; init; }

    /// <summary>Whether it is a rehearsal's.</summary>
    public bool IsSandbox { get; init; }
}
