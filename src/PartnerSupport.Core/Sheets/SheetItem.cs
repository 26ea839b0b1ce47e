namespace PartnerSupport;

/// <summary>One hand-off on a page.</summary>
public sealed record SheetItem
{
    /// <summary>The request.</summary>
    public required SupportRequest Request { get; init; }

    /// <summary>What to contain before anything is reported (R3); empty but for fraud.</summary>
    public IReadOnlyList<HandOffStep> Containment { get; init; } = [];

    /// <summary>What to do at Partner Center and at the portal, in order (R4 to R12).</summary>
    public required IReadOnlyList<HandOffStep> Steps { get; init; }

    /// <summary>The form, in its order.</summary>
    public required IReadOnlyList<FormEntry> Form { get; init; }

    /// <summary>What the portal has no place for.</summary>
    public IReadOnlyList<string> Limits { get; init; } = [];
}
