namespace PartnerSupport.Sandbox;

/// <summary>A mail in a mailbox of the partner.</summary>
/// <param name="Mailbox">Whose mailbox.</param>
/// <param name="From">Who it says it is from.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Preview">The first lines as text.</param>
/// <param name="Received">When it came.</param>
/// <param name="Authentication">What the receiving server found (RFC 8601); null: it says nothing.</param>
public sealed record SandboxMail(string Mailbox, string From, string Subject, string Preview, DateTimeOffset Received, string? Authentication);
