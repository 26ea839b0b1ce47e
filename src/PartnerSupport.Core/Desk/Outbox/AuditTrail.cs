using System.Security.Cryptography;
using System.Text;

namespace PartnerSupport;

/// <summary>Makes audit events: who did what, and on what ground (docs/decisions/audit.md).</summary>
internal sealed class AuditTrail(ITokenSource tokens, TimeProvider clock, string? command)
{
    /// <summary>An event about a request.</summary>
    /// <param name="what">What happened.</param>
    /// <param name="request">The request as it became.</param>
    /// <param name="policy">The policy on which that stands.</param>
    /// <param name="why">Why, in words.</param>
    /// <param name="bodyHash">SHA-256 of the body that was sent.</param>
    internal AuditEvent About(string what, SupportRequest request, PolicyInForce policy, string? why = null, string? bodyHash = null) =>
        new()
        {
            At = clock.GetUtcNow(),
            What = what,
            Reference = request.Reference,
            CustomerId = request.CustomerId,
            Account = tokens.State.Account ?? tokens.State.ClientId,
            SystemUser = Environment.UserName,
            Machine = Environment.MachineName,
            Command = command,
            Why = why,
            ContactId = request.Contact is { } contact ? contact.ProfileName ?? Hash(contact.Email) : null,
            Findings = [.. request.Findings.Where(finding => finding.Severity == FindingSeverity.Warning).Select(finding => finding.Id).Distinct()],
            Channel = request.Channel,
            BodyHash = bodyHash,
            PolicyHash = policy.Hash,
            RequestNumber = request.RequestNumber,
        };

    // An address is personal data: the trail holds what recognises it, not what shows it.
    private static string Hash(string address) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(address)))[..16];
}
