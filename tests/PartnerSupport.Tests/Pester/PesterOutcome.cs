namespace PartnerSupport.Tests.Pester;

/// <summary>How one Pester test ended.</summary>
/// <param name="Name">Its path: what is described, in which context, what it does.</param>
/// <param name="Passed">Whether it passed.</param>
/// <param name="SkipReason">Why it did not run; null when it ran.</param>
/// <param name="Message">What failed, and where.</param>
public sealed record PesterOutcome(string Name, bool Passed, string? SkipReason = null, string? Message = null);
