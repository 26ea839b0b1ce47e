using System.Collections;
using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Changes the partner's policy; what isn't given stays as it is.</summary>
/// <remarks>
/// The policy alone opens what counts as ours beside the verified domains of the partner's tenant. -Add… extends a list, -Remove… takes from
/// it, and the plain name replaces it; -WhatIf shows the difference. A name of a contact is looked up in the policy first, then among those that
/// Set-CspSupportContact stored. Its hash goes into every audit event. A policy from a read-only file can be narrowed here, not widened.
/// </remarks>
/// <example>
/// <code>Set-CspSupportPolicy -AddDeclaredAddress noc@outsourced-desk.example -AddDeclaredPhone '+34 91 555 0199' -WhatIf</code>
/// <para>Shows what would change if an outsourced desk were declared as ours beside what is declared already.</para>
/// </example>
/// <example>
/// <code>Set-CspSupportPolicy -AddSubscriptionPlan @{ '11111111-0000-4000-8000-000000000002' = 'Unified' } -EscalationCriterion Require</code>
/// <para>Declares a subscription's support plan and demands an escalation criterion.</para>
/// </example>
/// <example>
/// <code>Get-CspSupportPolicy | ConvertTo-Json -Depth 5 | Set-Content policy.json
/// Get-Content policy.json | Set-CspSupportPolicy</code>
/// <para>Keeps the policy as a file, which Connect-CspSupport -PolicyPath takes too, and sets it again.</para>
/// </example>
[Cmdlet(VerbsCommon.Set, "CspSupportPolicy", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(SupportPolicy))]
public sealed class SetCspSupportPolicyCommand : SessionCmdlet
{
    private readonly List<string> _lines = [];

    /// <summary>
    /// A whole policy from which the other parameters start: as Get-CspSupportPolicy gave it, or its JSON as text or as ConvertFrom-Json reads it.
    /// </summary>
    [Parameter(ValueFromPipeline = true)]
    [PolicyArgument]
    [ValidateNotNull]
    public PolicyArgument? Policy { get; set; }

    /// <summary>
    /// Replaces all of the policy's contacts: @{ night = 'Night Desk &lt;night@desk.example&gt;' }. A contact is written as for -Contact of
    /// New-CspSupportRequest.
    /// </summary>
    [Parameter]
    public IDictionary? Contact { get; set; }

    /// <summary>Adds contacts to the policy's, or changes those of the same name.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? AddContact { get; set; }

    /// <summary>Names of contacts to take out of the policy.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(ContactCompleter))]
    public string[] RemoveContact { get; set; } = [];

    /// <summary>Name of the contact that is used when none is given; an empty text stands for the partner's own profile.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ContactCompleter))]
    [AllowEmptyString]
    public string? DefaultContact { get; set; }

    /// <summary>Replaces all domains declared as yours that aren't verified in one of your tenants; @() clears the list.</summary>
    [Parameter]
    [AllowEmptyCollection]
    public string[]? DeclaredDomain { get; set; }

    /// <summary>Declares more domains.</summary>
    [Parameter]
    [ValidateNotNull]
    public string[] AddDeclaredDomain { get; set; } = [];

    /// <summary>Domains that are no longer declared.</summary>
    [Parameter]
    [ValidateNotNull]
    public string[] RemoveDeclaredDomain { get; set; } = [];

    /// <summary>Replaces all single addresses declared as yours: an outsourced desk, public mail; @() clears the list.</summary>
    [Parameter]
    [AllowEmptyCollection]
    public string[]? DeclaredAddress { get; set; }

    /// <summary>Declares more addresses.</summary>
    [Parameter]
    [ValidateNotNull]
    public string[] AddDeclaredAddress { get; set; } = [];

    /// <summary>Addresses that are no longer declared.</summary>
    [Parameter]
    [ValidateNotNull]
    public string[] RemoveDeclaredAddress { get; set; } = [];

    /// <summary>Replaces all phones declared as yours, personal mobiles included; @() clears the list.</summary>
    [Parameter]
    [AllowEmptyCollection]
    public string[]? DeclaredPhone { get; set; }

    /// <summary>Declares more phones.</summary>
    [Parameter]
    [ValidateNotNull]
    public string[] AddDeclaredPhone { get; set; } = [];

    /// <summary>Phones that are no longer declared.</summary>
    [Parameter]
    [ValidateNotNull]
    public string[] RemoveDeclaredPhone { get; set; } = [];

    /// <summary>Replaces all your tenants other than the signed-in one; their verified domains count as proven.</summary>
    [Parameter]
    [AllowEmptyCollection]
    public Guid[]? AffiliateTenantId { get; set; }

    /// <summary>Adds tenants of yours.</summary>
    [Parameter]
    [ValidateNotNull]
    public Guid[] AddAffiliateTenantId { get; set; } = [];

    /// <summary>Tenants that are no longer yours.</summary>
    [Parameter]
    [ValidateNotNull]
    public Guid[] RemoveAffiliateTenantId { get; set; } = [];

    /// <summary>
    /// Replaces all contacts of customers that no profile shows, to be refused on their requests: @{ 'tenant id' = 'Kim Akers
    /// &lt;kim@mail.example&gt;', '…' }.
    /// </summary>
    [Parameter]
    public IDictionary? KnownCustomerContact { get; set; }

    /// <summary>Adds contacts of customers, written in the same way.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? AddKnownCustomerContact { get; set; }

    /// <summary>Takes contacts of customers out again, written in the same way and found by their address.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? RemoveKnownCustomerContact { get; set; }

    /// <summary>The support plan for all, where nothing else is said. Unknown takes it back.</summary>
    [Parameter]
    public SupportPlan? Plan { get; set; }

    /// <summary>Replaces all support plans by Azure subscription: @{ 'subscription id' = 'Unified' }.</summary>
    [Parameter]
    public IDictionary? SubscriptionPlan { get; set; }

    /// <summary>Declares the plans of further subscriptions, or changes those of the same.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? AddSubscriptionPlan { get; set; }

    /// <summary>Subscriptions whose plan is no longer declared.</summary>
    [Parameter]
    [ValidateNotNull]
    public Guid[] RemoveSubscriptionPlan { get; set; } = [];

    /// <summary>Whether a technical request must name its escalation criterion: Off, Warn or Require.</summary>
    [Parameter]
    [ValidateSet(nameof(PolicyMode.Off), nameof(PolicyMode.Warn), nameof(PolicyMode.Require))]
    public PolicyMode EscalationCriterion { get; set; }

    /// <summary>What a customer's contact leads to: Refuse or UsePartnerDefault.</summary>
    [Parameter]
    [ValidateSet(nameof(CustomerContactHandling.Refuse), nameof(CustomerContactHandling.UsePartnerDefault))]
    public CustomerContactHandling OnCustomerContact { get; set; }

    /// <summary>Time to submit a hand-off by severity; those that aren't named stay: @{ A = '00:15'; B = '01:00' }.</summary>
    [Parameter]
    public IDictionary? TimeToSubmit { get; set; }

    /// <summary>How long a hand-off stays claimed by whoever opened it, if it isn't opened again: a length of time such as 0:30, or days.</summary>
    [Parameter]
    public object? ClaimTime { get; set; }

    /// <summary>How long a settled request of the ledger keeps its description and contact: days, or a length of time such as 30.00:00:00.</summary>
    [Parameter]
    public object? TextRetention { get; set; }

    /// <summary>
    /// When you work, for answers within one business day; what isn't named stays: @{ TimeZone = 'Europe/Madrid'; Start = '08:00'; End = '18:00';
    /// Days = 'Monday', 'Friday'; Holidays = '2026-12-25' }.
    /// </summary>
    [Parameter]
    public IDictionary? BusinessHours { get; set; }

    /// <summary>Returns the policy as it stands then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    private protected override void ProcessOne()
    {
        // Get-Content gives a document line by line: it is read when all of it is there.
        if (Policy?.Text is { } line)
            _lines.Add(line);
        else
            Change(Policy?.Policy);
    }

    /// <inheritdoc/>
    private protected override void ProcessEnd()
    {
        if (_lines.Count > 0)
            Change(PolicyDocument.Read(string.Join('\n', _lines)));
    }

    // What was added or taken out is done again upon what somebody else changed meanwhile; a whole policy would undo that, and is not stored.
    private void Store(SupportPolicy now, SupportPolicy policy, bool isWhole)
    {
        if (isWhole)
        {
            Await(token => Connected.Desk.Contacts.ReplacePolicyAsync(now, policy, token));
            return;
        }

        while (!Await(token => Connected.Desk.Contacts.TrySetPolicyAsync(now, policy, token)))
        {
            now = Await(Connected.Desk.Contacts.GetPolicyAsync);
            policy = PolicyChange.Read(this, now);
        }
    }

    private void Change(SupportPolicy? whole)
    {
        var now = Await(Connected.Desk.Contacts.GetPolicyAsync);
        var policy = PolicyChange.Read(this, whole ?? now);
        var differences = PolicyDifference.Between(now, policy);
        if (!ShouldProcess(PolicySentence.Of(differences, Connected.Context.PartnerName), null, null))
            return;
        if (differences.Count > 0)
            Store(now, policy, whole is not null);
        if (PassThru)
            WriteObject(Await(Connected.Desk.Contacts.GetPolicyAsync));
    }
}
