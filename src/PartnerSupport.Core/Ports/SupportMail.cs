namespace PartnerSupport;

/// <summary>What is read of a mail.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Preview">The first lines as text.</param>
/// <param name="ReceivedAt">When it came, UTC.</param>
public sealed record SupportMail(string Subject, string Preview, DateTimeOffset? ReceivedAt);
