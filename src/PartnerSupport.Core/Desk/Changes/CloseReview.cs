namespace PartnerSupport;

/// <summary>A request that may be closed.</summary>
/// <param name="Target">The request.</param>
/// <param name="Findings">What is worth a word before.</param>
public sealed record CloseReview(RequestTarget Target, IReadOnlyList<Finding> Findings)
{
    /// <summary>Whether it is withdrawn: Microsoft never had it.</summary>
    public bool IsWithdrawal { get; init; }

    /// <summary>Whether it is over already, so that nothing is going to be done.</summary>
    public bool IsOver { get; init; }

    /// <summary>The note that goes before; null: none.</summary>
    public NoteReview? Note { get; init; }

    /// <summary>Why, for the partner's own records.</summary>
    public string? Reason { get; init; }

    internal PolicyInForce Policy { get; init; } = null!;
}
