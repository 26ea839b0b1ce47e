using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Records Microsoft's request number for a request that was handed over to a portal.</summary>
/// <remarks>
/// A hand-off waits with status ToSubmit until a person has submitted it. Its number, as the portal or Microsoft's mail
/// shows it, makes it Open. "TrackingID#" before the number is dropped.
/// </remarks>
/// <example>
/// <code>Set-CspSupportRequest CSP-7Q2M4XKD -RequestNumber 'TrackingID#2611220050000123'</code>
/// <para>The hand-off becomes an open request.</para>
/// </example>
/// <example>
/// <code>Set-CspSupportRequest CSP-7Q2M4XKD -RequestNumber 2611220050000124 -Force</code>
/// <para>Corrects a number that was mistyped.</para>
/// </example>
[Cmdlet(VerbsCommon.Set, "CspSupportRequest", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(SupportRequest))]
public sealed class SetCspSupportRequestCommand : SessionCmdlet
{
    /// <summary>The hand-off's reference, CSP- and eight characters.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [TextArgument]
    [ArgumentCompleter(typeof(RequestCompleter))]
    public string? Reference { get; set; }

    /// <summary>The number that Microsoft gave, 15 or 16 digits.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("TrackingId", "SupportTicketId", "CaseNumber")]
    [TextArgument]
    public string? RequestNumber { get; set; }

    /// <summary>Replaces a wrong number that was recorded before; the history keeps both.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    private protected override object? RecordTarget => Reference;

    /// <inheritdoc/>
    private protected override void ProcessOne()
    {
        var reference = Required.Text(Reference, ErrorIds.RequestMissing);
        var number = Required.Text(RequestNumber, ErrorIds.RequestNumberMissing);
        if (!ShouldProcess(reference, CommandText.Of(Force ? CommandIds.ReplaceNumber : CommandIds.TellNumber, number)))
            return;
        WriteObject(Await(token => Connected.Desk.Requests.SetNumberAsync(reference, number, token, Force)));
    }
}
