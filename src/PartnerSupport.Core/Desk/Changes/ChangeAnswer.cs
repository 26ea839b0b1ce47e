namespace PartnerSupport;

/// <summary>What became of a change.</summary>
/// <param name="Request">The request as it stands.</param>
/// <param name="Findings">What is worth a word: it waits, or there was nothing to do.</param>
public sealed record ChangeAnswer(SupportRequest Request, IReadOnlyList<Finding> Findings);
