using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Shows the partner's policy: what counts as ours, plans, and what rules lead to.</summary>
/// <remarks>The policy in force: the shared document or read-only file, narrowed by the user's own.</remarks>
/// <example>
/// <code>Get-CspSupportPolicy</code>
/// <para>Shows the policy in force.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "CspSupportPolicy")]
[OutputType(typeof(SupportPolicy))]
public sealed class GetCspSupportPolicyCommand : SessionCmdlet
{
    /// <inheritdoc/>
    private protected override void ProcessOne() => WriteObject(Await(Connected.Desk.Contacts.GetPolicyAsync));
}
