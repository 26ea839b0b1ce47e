using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Shows the ledger's state: its location, its size and age, rows by state, and the oldest request that is due.</summary>
/// <remarks>Rows of other tenants, clouds or sandboxes in the same file or database aren't counted.</remarks>
/// <example>
/// <code>Get-CspSupportLedger</code>
/// <para>Shows the ledger of this session.</para>
/// </example>
/// <example>
/// <code>if ((Get-CspSupportLedger).Due) { Sync-CspSupportRequest }</code>
/// <para>Finishes what earlier runs left, where there is anything.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "CspSupportLedger")]
[OutputType(typeof(LedgerSummary))]
public sealed class GetCspSupportLedgerCommand : SessionCmdlet
{
    /// <inheritdoc/>
    private protected override void ProcessOne() => WriteObject(Await(token => Connected.Desk.Ledger.SummarizeAsync(token)));
}
