using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Second rung: a connected session, found before the first record.</summary>
public abstract class SessionCmdlet : CancellableCmdlet
{
    private SupportSession? _session;

    /// <summary>
    /// The session to use, as Get-CspSupportContext or Connect-CspSupport -PassThru gave it: lets ForEach-Object -Parallel share one. The runspace's own
    /// when not given.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public SupportContext? Session { get; set; }

    /// <summary>The session in force.</summary>
    private protected SupportSession Connected => _session!;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _session = SessionFinder.Find(Session);
        if (_session is not null)
            return;
        var id = Session is null ? ErrorIds.NotConnected : ErrorIds.SessionEnded;
        ThrowTerminatingError(ErrorRecords.From(new SupportException(id, SupportErrorKind.ConnectionError), MyInvocation.MyCommand.Name));
    }

    /// <inheritdoc/>
    protected sealed override void ProcessRecord() => Guard(ProcessOne, () => RecordTarget);

    /// <inheritdoc/>
    protected sealed override void EndProcessing()
    {
        Guard(ProcessEnd, () => null);
        WriteFindings(Connected.Desk.TakeWarnings());
        RefreshTokenHandBack.Deliver(this);
    }

    /// <summary>Finds the customer that is meant.</summary>
    /// <exception cref="SupportException">CustomerNotFound, CustomerAmbiguous, OwnTenant.</exception>
    private protected CspCustomer Resolve(CustomerReference reference) => Await(token => Connected.Desk.Customers.ResolveAsync(reference, token));

    /// <summary>What an error of the record at hand is about.</summary>
    private protected virtual object? RecordTarget => null;

    /// <summary>One record.</summary>
    private protected abstract void ProcessOne();

    /// <summary>What remains after the last record.</summary>
    private protected virtual void ProcessEnd() { }
}
