using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Shows what was done with a request, or with all of them: when, by whom, with which command, and what became different.</summary>
/// <remarks>
/// The history is written with every step and never changed. It holds no titles, descriptions or contact data: a contact stands there as the name of a
/// profile or as a hash. It stays when the ledger is cleared, and has a retention of its own (Clear-CspSupportLedger -HistoryOlderThan).
/// </remarks>
/// <example>
/// <code>Get-CspSupportRequestHistory CSP-7Q2M4XKD</code>
/// <para>Shows the steps of one request, oldest first.</para>
/// </example>
/// <example>
/// <code>Get-CspSupportRequestHistory -Since (Get-Date).AddDays(-7) -Actor dana | Export-Csv week.csv</code>
/// <para>Exports what one person did in the last week.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "CspSupportRequestHistory")]
[OutputType(typeof(AuditEvent))]
public sealed class GetCspSupportRequestHistoryCommand : SessionCmdlet
{
    /// <summary>The request's reference, Microsoft's number, or the partner's own ticket number. All requests if omitted.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Number", "RequestNumber")]
    [TextArgument]
    [ArgumentCompleter(typeof(RequestCompleter))]
    public string? Reference { get; set; }

    /// <summary>Only what happened at this time or later: a date, or ISO 8601 text. Without an offset it is UTC.</summary>
    [Parameter]
    [TypedArgument(typeof(TimeText))]
    public TimeText? Since { get; set; }

    /// <summary>Only what this person or application did: part of the signed-in account's name, or of the system user's.</summary>
    [Parameter]
    [TextArgument]
    public string? Actor { get; set; }

    /// <inheritdoc/>
    private protected override object? RecordTarget => Reference;

    /// <inheritdoc/>
    private protected override void ProcessOne() =>
        ForEach(token => Connected.Desk.Ledger.HistoryAsync(GivenText.Of(Reference), Times.Of(Since), GivenText.Of(Actor), token), WriteObject);
}
