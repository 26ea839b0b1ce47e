namespace PartnerSupport;

/// <summary>A change that was looked at and may be made.</summary>
/// <param name="Target">The request.</param>
/// <param name="Change">What is going to be different at Microsoft, or in a hand-off.</param>
/// <param name="Findings">What is worth a word before it goes.</param>
public sealed record ChangeReview(RequestTarget Target, RequestChange Change, IReadOnlyList<Finding> Findings)
{
    /// <summary>The partner's own ticket number as it is going to be; null: stays.</summary>
    public string? ExternalReference { get; init; }

    /// <summary>The note that goes with it, or in its place; null: none.</summary>
    public NoteReview? Note { get; init; }

    internal PolicyInForce Policy { get; init; } = null!;

    /// <summary>Whether nothing is going to be different.</summary>
    public bool IsEmpty => Change.IsEmpty && ExternalReference is null && Note is null;
}
