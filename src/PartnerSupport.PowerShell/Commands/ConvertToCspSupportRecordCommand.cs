using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Makes flat records for other systems of requests, changes and history: words, ISO 8601 times in UTC, one column a value.</summary>
/// <remarks>
/// The records go through ConvertTo-Json and Export-Csv as they are, and an exported list comes back in by Import-Csv | Get-CspSupportRequest. The columns
/// are a contract (docs/machine-output.md): some may be added, none is taken away or renamed. Contact, form and description are no part of a record.
/// Text is as it was typed: a cell that begins with =, +, - or @ is run by a spreadsheet. -AsCustomerReport puts an apostrophe before it, and leaves out
/// what is no customer's business.
/// </remarks>
/// <example>
/// <code>Get-CspSupportRequest | ConvertTo-CspSupportRecord | Export-Csv requests.csv
/// Import-Csv requests.csv | Get-CspSupportRequest</code>
/// <para>Exports the list, and reads the same requests anew later.</para>
/// </example>
/// <example>
/// <code>Sync-CspSupportRequest | ConvertTo-CspSupportRecord | ConvertTo-Json</code>
/// <para>Gives what changed to a PSA as JSON.</para>
/// </example>
/// <example>
/// <code>Get-CspSupportRequest -Customer Contoso | ConvertTo-CspSupportRecord -AsCustomerReport | Export-Csv contoso.csv</code>
/// <para>Writes a report that the customer may have.</para>
/// </example>
[Cmdlet(VerbsData.ConvertTo, "CspSupportRecord", DefaultParameterSetName = RequestSet)]
[OutputType(typeof(PSObject))]
public sealed class ConvertToCspSupportRecordCommand : CancellableCmdlet
{
    private const string RequestSet = "Request";
    private const string UpdateSet = "Update";
    private const string EventSet = "Event";

    /// <summary>A request, as Get-CspSupportRequest, New-CspSupportRequest or Set-CspSupportRequest gave it.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = RequestSet)]
    public SupportRequest? Request { get; set; }

    /// <summary>A change, as Sync-CspSupportRequest gave it.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = UpdateSet)]
    public RequestUpdate? Update { get; set; }

    /// <summary>An event, as Get-CspSupportRequestHistory gave it.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = EventSet)]
    public AuditEvent? HistoryEvent { get; set; }

    /// <summary>
    /// Only what a customer may read of its requests: no people of ours, no contact, no internal text; cells that a spreadsheet would run are made inert.
    /// </summary>
    [Parameter(ParameterSetName = RequestSet)]
    public SwitchParameter AsCustomerReport { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Request is { } request)
            Write(AsCustomerReport ? RequestRecord.ForCustomer(request) : RequestRecord.Of(request, TimeProvider.System.GetUtcNow()));
        else if (Update is { } update)
            Write(ChangeRecord.Of(update));
        else if (HistoryEvent is { } happened)
            Write(ChangeRecord.Of(happened));
    }

    private void Write(IReadOnlyList<RecordField> fields)
    {
        var record = new PSObject();
        foreach (var (name, value) in fields)
            record.Properties.Add(new PSNoteProperty(name, value));
        WriteObject(record);
    }
}
