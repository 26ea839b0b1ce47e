using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Closes requests at Microsoft and withdraws hand-offs that haven't been submitted.</summary>
/// <remarks>
/// The order to close is recorded in the ledger first, so an interrupted run loses nothing; Sync-CspSupportRequest finishes the work. A hand-off has
/// never reached Microsoft, so it's withdrawn instead: that needs a -Reason and can't be undone. A request that's already closed stays unchanged, and
/// you get a warning.
/// </remarks>
/// <example>
/// <code>Close-CspSupportRequest CSP-7Q2M4XKD -Note 'Solved by the rollback at 09:40 UTC. Thank you.'</code>
/// <para>Sends a last note and closes a request.</para>
/// </example>
/// <example>
/// <code>Get-CspSupportRequest -Group 'Storm of June' | Close-CspSupportRequest -Reason 'The incident is over.' -PassThru</code>
/// <para>Closes all requests in a group and withdraws those that haven't been submitted.</para>
/// </example>
[Cmdlet(VerbsCommon.Close, "CspSupportRequest", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium, DefaultParameterSetName = NumberSet)]
[OutputType(typeof(SupportRequest))]
public sealed class CloseCspSupportRequestCommand : RequestTargetCmdlet
{
    /// <summary>A last note to Microsoft before the request is closed. It isn't sent for a hand-off, which Microsoft can't see.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TextArgument(Separator = "\n")]
    public string? Note { get; set; }

    /// <summary>Why, for your own records. The reason stays in the ledger and the history and isn't sent to Microsoft.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TextArgument(Separator = "\n")]
    public string? Reason { get; set; }

    /// <summary>Returns the changed request.</summary>
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
