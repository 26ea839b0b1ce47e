using System.Security.Cryptography;
using System.Text;

namespace PartnerSupport;

/// <summary>Makes audit events: who did what, and on what ground (docs/decisions/audit.md).</summary>
internal sealed class AuditTrail(ITokenSource tokens, TimeProvider clock, string? program)
{
    /// <summary>An event about a row.</summary>
    /// <param name="what">What happened.</param>
    /// <param name="from">The row before; null where it is new.</param>
    /// <param name="to">The row as it became.</param>
    /// <param name="policy">The policy on which that stands.</param>
    /// <param name="why">Why, in words.</param>
    /// <param name="bodyHash">SHA-256 of the body that was sent.</param>
    internal AuditEvent About(string what, LedgerEntry? from, LedgerEntry to, PolicyInForce policy, string? why = null, string? bodyHash = null) =>
        Event(what) with
        {
            Reference = to.Reference,
            CustomerId = to.Request.CustomerId,
            Why = why,
            ContactId = ContactIdOf(to.Request),
            Findings = [.. to.Request.Findings.Where(finding => finding.Severity == FindingSeverity.Warning).Select(finding => finding.Id).Distinct()],
            Channel = to.Request.Channel,
            Changes = AuditFields.Between(from, to),
            BodyHash = bodyHash,
            PolicyHash = policy.Hash,
            RequestNumber = to.Request.RequestNumber,
        };

    /// <summary>An event about the ledger itself.</summary>
    internal AuditEvent Event(string what) =>
        new()
        {
            At = clock.GetUtcNow(),
            What = what,
            Account = tokens.State.Account ?? tokens.State.ClientId,
            SystemUser = Environment.UserName,
            Machine = Environment.MachineName,
            Command = SupportCommand.Current ?? program,
        };

    /// <summary>A contact as the trail knows it: by its profile, or by a hash of its address.</summary>
    internal static string? ContactIdOf(SupportRequest request) => request.Contact is { } contact ? contact.ProfileName ?? Hash(contact.Email) : null;

    // An address is personal data: the trail holds what recognises it, not what shows it.
    private static string Hash(string address) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(address)))[..16];
}
