namespace PartnerSupport;

/// <summary>What became of a note.</summary>
/// <param name="Note">The note as it stands.</param>
/// <param name="Findings">What is worth a word: it was there already, or waits.</param>
public sealed record NoteAnswer(SupportNote Note, IReadOnlyList<Finding> Findings);
