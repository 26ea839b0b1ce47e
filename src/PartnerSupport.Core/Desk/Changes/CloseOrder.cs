namespace PartnerSupport;

/// <summary>How a request is closed.</summary>
public sealed record CloseOrder
{
    /// <summary>What is said to Microsoft before it is closed; null: nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Why, for the partner's own records; a hand-off is withdrawn only with one.</summary>
    public string? Reason { get; init; }
}
