using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Removes old, settled requests from the ledger; the audit trail stays.</summary>
/// <remarks>
/// Only requests that are filed, refused or withdrawn leave, and only the ledger's row of them: nothing changes at Microsoft. What is on its way, or waits
/// to be submitted, stays however old it is. A removed request that is still open at Microsoft is listed as others' are. -HistoryOlderThan removes
/// audit events; those of the last 90 days stay in any case.
/// </remarks>
/// <example>
/// <code>Clear-CspSupportLedger -OlderThan 365 -WhatIf</code>
/// <para>Says how many requests that last changed more than a year ago would leave.</para>
/// </example>
/// <example>
/// <code>Clear-CspSupportLedger -OlderThan (Get-Date).AddYears(-1) -HistoryOlderThan (Get-Date).AddYears(-3)</code>
/// <para>Removes requests settled for a year, and audit events older than three years.</para>
/// </example>
[Cmdlet(VerbsCommon.Clear, "CspSupportLedger", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(LedgerSummary))]
public sealed class ClearCspSupportLedgerCommand : SessionCmdlet
{
    /// <summary>Requests that last changed before this leave: a date, a number of days, a length of time such as 365.00:00:00, or ISO 8601 text.</summary>
    [Parameter(Position = 0)]
    public object? OlderThan { get; set; }

    /// <summary>Audit events from before this leave: a date, a number of days, a length of time, or ISO 8601 text.</summary>
    [Parameter]
    public object? HistoryOlderThan { get; set; }

    /// <summary>Returns the ledger's state afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private string Place => Connected.Context.Ledger ?? "-";

    /// <inheritdoc/>
    private protected override void ProcessOne()
    {
        var rows = Age.Of(OlderThan, nameof(OlderThan));
        var events = Age.Of(HistoryOlderThan, nameof(HistoryOlderThan));
        if (rows is null && events is null)
            throw new SupportException(ErrorIds.AgeMissing, SupportErrorKind.InvalidArgument);
        if (rows is { } before)
        {
            var count = Await(token => Connected.Desk.Ledger.CountClearableAsync(before, token));
            if (count > 0 && ShouldProcess(Place, CommandText.Of(CommandIds.ClearRows, count, before)))
                Await(token => Connected.Desk.Ledger.ClearAsync(before, token));
        }

        if (events is { } horizon && ShouldProcess(Place, CommandText.Of(CommandIds.ClearEvents, horizon)))
            Await(token => Connected.Desk.Ledger.ClearHistoryAsync(horizon, token));
        if (PassThru)
            WriteObject(Await(token => Connected.Desk.Ledger.SummarizeAsync(token)));
    }
}
