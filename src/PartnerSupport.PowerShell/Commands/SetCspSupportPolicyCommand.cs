using System.Collections;
using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Changes the partner's policy; what is not given stays as it is.</summary>
/// <remarks>
/// The policy alone opens what counts as ours beside the verified domains of the partner's tenant. Its hash goes into
/// every audit event. A policy from a read-only file cannot be changed here.
/// </remarks>
/// <example>
/// <code>Set-CspSupportPolicy -DeclaredAddress noc@outsourced-desk.example -DeclaredPhone '+34 91 555 0199'</code>
/// <para>Declares an outsourced desk as ours.</para>
/// </example>
/// <example>
/// <code>Set-CspSupportPolicy -SubscriptionPlan @{ '11111111-0000-4000-8000-000000000002' = 'Unified' } -EscalationCriterion Require</code>
/// <para>Declares a subscription's support plan and demands an escalation criterion.</para>
/// </example>
[Cmdlet(VerbsCommon.Set, "CspSupportPolicy", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(SupportPolicy))]
public sealed class SetCspSupportPolicyCommand : SessionCmdlet
{
    /// <summary>A whole policy, as Get-CspSupportPolicy gave it, from which the other parameters start.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ValidateNotNull]
    public SupportPolicy? Policy { get; set; }

    /// <summary>
    /// The partner's contacts by name, all of them: @{ night = 'Night Desk &lt;night@desk.example&gt;' }. A contact is written as for -Contact of
    /// New-CspSupportRequest.
    /// </summary>
    [Parameter]
    public IDictionary? Contact { get; set; }

    /// <summary>Name of the contact that is used when none is given; an empty text stands for the partner's own profile.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ContactCompleter))]
    [AllowEmptyString]
    public string? DefaultContact { get; set; }

    /// <summary>Domains declared ours that are not verified in a tenant of ours.</summary>
    [Parameter]
    [AllowEmptyCollection]
    public string[]? DeclaredDomain { get; set; }

    /// <summary>Single addresses declared ours: an outsourced desk, public mail.</summary>
    [Parameter]
    [AllowEmptyCollection]
    public string[]? DeclaredAddress { get; set; }

    /// <summary>Phones declared ours, personal mobiles included.</summary>
    [Parameter]
    [AllowEmptyCollection]
    public string[]? DeclaredPhone { get; set; }

    /// <summary>Tenants of ours beside the signed-in one; their verified domains count as proven.</summary>
    [Parameter]
    [AllowEmptyCollection]
    public Guid[]? AffiliateTenantId { get; set; }

    /// <summary>
    /// Contacts of customers that no profile shows, to be refused on their requests, all of them: @{ 'tenant id' = 'Kim Akers &lt;kim@mail.example&gt;',
    /// '…' }.
    /// </summary>
    [Parameter]
    public IDictionary? KnownCustomerContact { get; set; }

    /// <summary>The support plan for all, where nothing else is said. Unknown takes it back.</summary>
    [Parameter]
    public SupportPlan? Plan { get; set; }

    /// <summary>The support plan by Azure subscription: @{ 'subscription id' = 'Unified' }.</summary>
    [Parameter]
    public IDictionary? SubscriptionPlan { get; set; }

    /// <summary>Whether a technical request must name its escalation criterion: Off, Warn or Require.</summary>
    [Parameter]
    [ValidateSet(nameof(PolicyMode.Off), nameof(PolicyMode.Warn), nameof(PolicyMode.Require))]
    public PolicyMode EscalationCriterion { get; set; }

    /// <summary>What a customer's contact leads to: Refuse or UsePartnerDefault.</summary>
    [Parameter]
    [ValidateSet(nameof(CustomerContactHandling.Refuse), nameof(CustomerContactHandling.UsePartnerDefault))]
    public CustomerContactHandling OnCustomerContact { get; set; }

    /// <summary>Time to submit a hand-off by severity: @{ A = '00:15'; B = '01:00' }.</summary>
    [Parameter]
    public IDictionary? TimeToSubmit { get; set; }

    /// <summary>Puts out the policy as it stands then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    private protected override void ProcessOne()
    {
        var policy = PolicyChange.Read(this, Policy ?? Await(Connected.Desk.Contacts.GetPolicyAsync));
        if (!ShouldProcess(Connected.Context.PartnerName, CommandText.Of(CommandIds.ChangePolicy)))
            return;
        Await(token => Connected.Desk.Contacts.SetPolicyAsync(policy, token));
        if (PassThru)
            WriteObject(Await(Connected.Desk.Contacts.GetPolicyAsync));
    }
}
