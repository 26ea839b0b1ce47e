using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Turns requests, changes and history into flat records for other systems: plain words, ISO 8601 times in UTC, one column per value.</summary>
/// <remarks>
/// The records work with ConvertTo-Json and Export-Csv as they are, and you can read an exported list back with Import-Csv | Get-CspSupportRequest. The
/// columns are a contract (docs/machine-output.md): new ones may be added, but none is removed or renamed. Records don't contain the contact, the form
/// or the description. Text stays as it was typed, and a spreadsheet runs a cell that begins with =, +, - or @. -AsCustomerReport puts an apostrophe
/// before such a cell and leaves out your internal data.
/// </remarks>
/// <example>
/// <code>Get-CspSupportRequest | ConvertTo-CspSupportRecord | Export-Csv requests.csv
/// Import-Csv requests.csv | Get-CspSupportRequest</code>
/// <para>Exports the list and reads the same requests again later.</para>
/// </example>
/// <example>
/// <code>Sync-CspSupportRequest | ConvertTo-CspSupportRecord | ConvertTo-Json</code>
/// <para>Passes the changes to a PSA as JSON.</para>
/// </example>
/// <example>
/// <code>Get-CspSupportRequest -Customer Contoso | ConvertTo-CspSupportRecord -AsCustomerReport | Export-Csv contoso.csv</code>
/// <para>Writes a report that you can give to the customer.</para>
/// </example>
[Cmdlet(VerbsData.ConvertTo, "CspSupportRecord", DefaultParameterSetName = RequestSet)]
[OutputType(typeof(PSObject))]
public sealed class ConvertToCspSupportRecordCommand : CancellableCmdlet
{
    private const string RequestSet = "Request";
    private const string UpdateSet = "Update";
    private const string EventSet = "Event";

    /// <summary>A request returned by Get-CspSupportRequest, New-CspSupportRequest or Set-CspSupportRequest.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = RequestSet)]
    public SupportRequest? Request { get; set; }

    /// <summary>A change returned by Sync-CspSupportRequest.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = UpdateSet)]
    public RequestUpdate? Update { get; set; }

    /// <summary>An event returned by Get-CspSupportRequestHistory.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = EventSet)]
    public AuditEvent? HistoryEvent { get; set; }

    /// <summary>
    /// Only what a customer may see: none of your staff, no contact, no internal text. Cells that a spreadsheet would run as formulas are made safe.
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
