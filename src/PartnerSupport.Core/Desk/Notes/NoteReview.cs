namespace PartnerSupport;

/// <summary>A note that was looked at and may be added.</summary>
/// <param name="Target">The request.</param>
/// <param name="Note">The note as it is going to be sent, or kept.</param>
/// <param name="Findings">What is worth a word before it goes.</param>
public sealed record NoteReview(RequestTarget Target, SupportNote Note, IReadOnlyList<Finding> Findings)
{
    internal PolicyInForce Policy { get; init; } = null!;

    internal bool SayAgain { get; init; }
}
