using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Closes requests at Microsoft; a hand-off that nobody submitted is withdrawn.</summary>
/// <remarks>
/// The order to close is written down in the ledger first, so that a run that is cut off loses nothing; Sync-CspSupportRequest settles what is left. A
/// hand-off has never been at Microsoft: it is withdrawn, which needs a -Reason and cannot be undone. A request that is closed already stays as it is,
/// and a warning says so.
/// </remarks>
/// <example>
/// <code>Close-CspSupportRequest CSP-7Q2M4XKD -Note 'Solved by the rollback at 09:40 UTC. Thank you.'</code>
/// <para>Says a last word and closes a request.</para>
/// </example>
/// <example>
/// <code>Get-CspSupportRequest -Group 'Storm of June' | Close-CspSupportRequest -Reason 'The incident is over.' -PassThru</code>
/// <para>Closes all requests of a sweep, and withdraws those that nobody has submitted.</para>
/// </example>
[Cmdlet(VerbsCommon.Close, "CspSupportRequest", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium, DefaultParameterSetName = NumberSet)]
[OutputType(typeof(SupportRequest))]
public sealed class CloseCspSupportRequestCommand : RequestTargetCmdlet
{
    /// <summary>What is said to Microsoft before the request is closed. Nobody there reads it on a hand-off, so that it is not sent.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TextArgument(Separator = "\n")]
    public string? Note { get; set; }

    /// <summary>Why, for the partner's own records: it is kept in the ledger and its history, and sent to nobody.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TextArgument(Separator = "\n")]
    public string? Reason { get; set; }

    /// <summary>Returns the request as it stands then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    private protected override void PreviewUnknown(string number) => ShouldProcess(number, CommandText.Of(CommandIds.CloseOrWithdraw));

    /// <inheritdoc/>
    private protected override void ProcessTarget(RequestTarget target)
    {
        if (this.IsWhatIf())
        {
            var isHandOff = target.Request.Status == RequestStatus.ToSubmit;
            ShouldProcess(ChangeSentence.Named(target), CommandText.Of(isHandOff ? CommandIds.WithdrawRequest : CommandIds.CloseRequest));
            return;
        }

        var review = Await(token => Connected.Desk.Changes.ReviewClosingAsync(target, new CloseOrder { Note = Note, Reason = Reason }, token));
        WriteFindings(review.Findings);
        var action = CommandText.Of(review.IsWithdrawal ? CommandIds.WithdrawRequest : CommandIds.CloseRequest);
        if (!review.IsOver && !ShouldProcess(ChangeSentence.Named(target), action))
            return;
        var answer = Await(token => Connected.Desk.Changes.CloseAsync(review, token));
        WriteFindings(answer.Findings);
        if (PassThru)
            WriteObject(answer.Request);
    }
}
