using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Changes requests (severity, contact, diagnostic consent, your ticket number or the owner) or records Microsoft's number for a hand-off.</summary>
/// <remarks>
/// A hand-off keeps the status ToSubmit until someone submits it. Once you record its number, as shown in the portal or in Microsoft's email, it
/// becomes Open; "TrackingID#" before the number is removed. Other changes are recorded in the ledger first, then sent to the system that holds the
/// request; for a hand-off, the form is prepared again. The contact must be the partner's, and the contact policy checks it. Azure doesn't change the
/// severity while an engineer is working on the request, and in Partner Center only the status can change: use -AsNote to ask for the change in a note.
/// A title can't be changed. Recording a number returns the request; other changes return it with -PassThru.
/// </remarks>
/// <example>
/// <code>Set-CspSupportRequest CSP-7Q2M4XKD -RequestNumber 'TrackingID#2611220050000123'</code>
/// <para>Turns the hand-off into an open request.</para>
/// </example>
/// <example>
/// <code>Import-Csv numbers.csv | Set-CspSupportRequest</code>
/// <para>Records several numbers at once from the columns Reference and RequestNumber.</para>
/// </example>
/// <example>
/// <code>Set-CspSupportRequest CSP-7Q2M4XKD -Release</code>
/// <para>Releases a hand-off for someone else to take. Use -Owner to assign it.</para>
/// </example>
/// <example>
/// <code>Set-CspSupportRequest CSP-7Q2M4XKD -RequestNumber 2611220050000124 -Force</code>
/// <para>Corrects a mistyped number.</para>
/// </example>
/// <example>
/// <code>Set-CspSupportRequest CSP-7Q2M4XKD -Severity A -Note 'All regions are down since 09:10 UTC.' -AsNote</code>
/// <para>Asks the engineer working on a request to change the severity.</para>
/// </example>
/// <example>
/// <code>Get-CspSupportRequest -Status Open, AttentionNeeded, ToSubmit | Set-CspSupportRequest -Contact night-shift</code>
/// <para>Makes the next shift the contact for everything that is open.</para>
/// </example>
[Cmdlet(VerbsCommon.Set, "CspSupportRequest", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low, DefaultParameterSetName = NumberSet)]
[OutputType(typeof(SupportRequest))]
public sealed class SetCspSupportRequestCommand : SessionCmdlet
{
    private const string NumberSet = "Number";
    private const string ObjectSet = "Object";

    /// <summary>The requests, one or several: the reference, Microsoft's number, or the partner's own ticket number.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = NumberSet)]
    [RequestNames]
    [ArgumentCompleter(typeof(RequestCompleter))]
    public RequestNames? Reference { get; set; }

    /// <summary>A request returned by Get-CspSupportRequest or New-CspSupportRequest.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = ObjectSet)]
    public SupportRequest? Request { get; set; }

    /// <summary>The number that Microsoft gave, 15 or 16 digits.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true, ParameterSetName = NumberSet)]
    [Parameter(ParameterSetName = ObjectSet)]
    [Alias("TrackingId", "SupportTicketId", "CaseNumber")]
    [TextArgument]
    public string? RequestNumber { get; set; }

    /// <summary>The severity: A (Critical), B (Moderate) or C (Minimal).</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = NumberSet)]
    [Parameter(ParameterSetName = ObjectSet)]
    [TypedArgument(typeof(Word<SupportSeverity>))]
    [ArgumentCompleter(typeof(WordCompleter<SupportSeverity>))]
    public Word<SupportSeverity>? Severity { get; set; }

    /// <summary>The contact, the partner's: a stored contact's name, an address, "Name &lt;mail&gt;" or a hashtable.</summary>
    [Parameter]
    [ContactArgument]
    [ArgumentCompleter(typeof(ContactCompleter))]
    public ContactArgument? Contact { get; set; }

    /// <summary>Whether Microsoft may collect diagnostic data from the customer's resources: Yes or No.</summary>
    [Parameter]
    [TypedArgument(typeof(Word<YesNo>))]
    [ArgumentCompleter(typeof(WordCompleter<YesNo>))]
    public Word<YesNo>? AdvancedDiagnosticConsent { get; set; }

    /// <summary>The partner's own ticket number; it stays in the ledger.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = NumberSet)]
    [Parameter(ParameterSetName = ObjectSet)]
    [TextArgument]
    public string? ExternalReference { get; set; }

    /// <summary>A note to send with the change.</summary>
    [Parameter]
    [TextArgument(Separator = "\n")]
    public string? Note { get; set; }

    /// <summary>Asks for the change in a note when Microsoft doesn't let you make it yourself.</summary>
    [Parameter]
    public SwitchParameter AsNote { get; set; }

    /// <summary>A title can't be changed: explains why and what to do instead.</summary>
    [Parameter(DontShow = true)]
    [TextArgument]
    public string? Title { get; set; }

    /// <summary>Replaces a wrong number that was recorded before; the history keeps both.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Returns the changed request.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Who works on the request: an account name. Assigning a hand-off claims it for that account.</summary>
    [Parameter]
    [TextArgument]
    public string? Owner { get; set; }

    /// <summary>Releases the request, so that it has no owner.</summary>
    [Parameter]
    public SwitchParameter Release { get; set; }

    /// <inheritdoc/>
    private protected override object? RecordTarget => Request ?? (object?)Reference;

    /// <inheritdoc/>
    private protected override void ProcessOne()
    {
        var order = ChangeReader.Read(this);
        if (Request is { } known)
        {
            Change(known.Reference ?? known.ToString(), order, token => Connected.Desk.Requests.TargetAsync(known, token));
            return;
        }

        if (Reference is not { Texts.Count: > 0 } references)
            throw new SupportException(ErrorIds.RequestMissing, SupportErrorKind.InvalidArgument);
        foreach (var reference in references.Texts)
            Guard(() => Change(Required.Text(reference, ErrorIds.RequestMissing), order), () => reference);
    }

    private void Change(string reference, ChangeOrder? order) => Change(reference, order, token => Connected.Desk.Requests.TargetAsync(reference, null, token));

    private void Change(string reference, ChangeOrder? order, Func<CancellationToken, Task<RequestTarget>> find)
    {
        var isOwner = Release || Owner is not null;
        if (order is null && !isOwner && !MyInvocation.BoundParameters.ContainsKey(nameof(RequestNumber)))
            throw new SupportException(ErrorIds.NothingToChange, SupportErrorKind.InvalidArgument, reference) { Target = reference };
        if (isOwner && OwnerChange.Of(this, Connected.Desk.HandOffs, reference, Owner, Release) is { } change)
        {
            var owned = Await(change);
            if (PassThru)
                WriteObject(owned);
        }

        if (GivenText.Is(RequestNumber) || (order is null && !isOwner))
            Tell(reference);
        if (order is not null)
            Apply(Await(find), order);
    }

    private void Tell(string reference)
    {
        var number = Required.Text(RequestNumber, ErrorIds.RequestNumberMissing);
        if (!ShouldProcess(reference, CommandText.Of(Force ? CommandIds.ReplaceNumber : CommandIds.TellNumber, number)))
            return;
        WriteObject(Await(token => Connected.Desk.Requests.SetNumberAsync(reference, number, token, Force)));
    }

    private void Apply(RequestTarget target, ChangeOrder order)
    {
        var named = ChangeSentence.Named(target);
        if (this.IsWhatIf())
        {
            ShouldProcess(named, ChangeSentence.Of(order));
            return;
        }

        var review = Await(token => Connected.Desk.Changes.ReviewAsync(target, order, token));
        WriteFindings(review.Findings);
        if (!review.IsEmpty && !ShouldProcess(named, ChangeSentence.Of(review)))
            return;
        var answer = Await(token => Connected.Desk.Changes.ApplyAsync(review, token));
        WriteFindings(answer.Findings);
        if (PassThru)
            WriteObject(answer.Request);
    }
}
