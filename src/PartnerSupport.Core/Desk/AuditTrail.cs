using System.Security.Cryptography;
using System.Text;

namespace PartnerSupport;

/// <summary>Makes audit events: who did what, and on what ground (docs/decisions/audit.md).</summary>
internal sealed class AuditTrail(SupportPorts ports)
{
    /// <summary>An event about a request.</summary>
    internal async Task<AuditEvent> AboutAsync(string what, SupportRequest request, string? why, CancellationToken cancellationToken) =>
        new()
        {
            At = ports.Clock.GetUtcNow(),
            What = what,
            Reference = request.Reference,
            CustomerId = request.CustomerId,
            Account = ports.Tokens.State.Account ?? ports.Tokens.State.ClientId,
            SystemUser = Environment.UserName,
            Machine = Environment.MachineName,
            Command = ports.Command,
            Why = why,
            ContactId = request.Contact is { } contact ? contact.ProfileName ?? Hash(contact.Email) : null,
            Findings = [.. request.Findings.Where(finding => finding.Severity == FindingSeverity.Warning).Select(finding => finding.Id).Distinct()],
            Channel = request.Channel,
            PolicyHash = await ports.Contacts.GetPolicyHashAsync(cancellationToken).ConfigureAwait(false),
            RequestNumber = request.RequestNumber,
        };

    // An address is personal data: the trail holds what recognises it, not what shows it.
    private static string Hash(string address) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(address)))[..16];
}
