namespace PartnerSupport;

/// <summary>What a move of a row is called in the audit trail, and on what it stands.</summary>
/// <param name="What">The event, in PascalCase.</param>
/// <param name="Policy">The policy in force.</param>
/// <param name="Why">Why, in words.</param>
/// <param name="BodyHash">SHA-256 of the body that was sent.</param>
/// <param name="Files">Files that the ledger keeps for the row from now on, as well.</param>
internal sealed record RowStep(string What, PolicyInForce Policy, string? Why = null, string? BodyHash = null, IReadOnlyList<AttachmentContent>? Files = null);
