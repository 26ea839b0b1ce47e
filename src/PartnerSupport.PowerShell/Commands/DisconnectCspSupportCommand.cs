using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Ends the session and forgets its tokens.</summary>
/// <remarks>Ends every session of the runspace, or the one that -Session names. It isn't an error if you aren't connected.</remarks>
/// <example>
/// <code>Disconnect-CspSupport</code>
/// <para>Ends the session.</para>
/// </example>
[Cmdlet(VerbsCommunications.Disconnect, "CspSupport")]
[OutputType(typeof(void))]
public sealed class DisconnectCspSupportCommand : PSCmdlet
{
    /// <summary>The session to end, as Connect-CspSupport -PassThru gave it. All of the runspace if omitted.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateNotNull]
    public SupportContext? Session { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        RefreshTokenHandBack.Deliver(this);
        if (Session is null)
            RunspaceSessions.Here.EndAll();
        else if (RunspaceSessions.Behind(Session) is { } session)
            RunspaceSessions.Here.End(session);
        RefreshTokenHandBack.ForgetEnded();
    }
}
