using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Shows what Microsoft knows of trouble with a customer's services: incidents and advisories, with their ids and a link.</summary>
/// <remarks>
/// Look here before you report: the first criterion of "Escalate problems to Microsoft" is that the problem is not known. The ids are those that
/// New-CspSupportRequest cites in its warnings. Microsoft shows the health of Microsoft 365, Dynamics 365 and Intune here; Azure's lies in the portal.
/// </remarks>
/// <example>
/// <code>Get-CspServiceHealth Contoso</code>
/// <para>Shows what is open for Contoso now.</para>
/// </example>
/// <example>
/// <code>Get-CspCustomer | Get-CspServiceHealth -Service Exchange -Since 2026-11-01</code>
/// <para>Shows what happened to Exchange at each customer since then, what is over too.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "CspServiceHealth")]
[OutputType(typeof(ServiceIncident))]
public sealed class GetCspServiceHealthCommand : SessionCmdlet
{
    /// <summary>The customer, by tenant id, name, domain or as an object of Get-CspCustomer.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId", "CustomerId")]
    [CustomerArgument]
    [ArgumentCompleter(typeof(CustomerCompleter))]
    public CustomerReference? Customer { get; set; }

    /// <summary>Only these services or workloads: Azure, Office365, DynamicsCrmOnline, EnterpriseMobilitySuite, or one of theirs, such as Teams.</summary>
    [Parameter(Position = 1)]
    [ArgumentCompleter(typeof(WordCompleter<CspService>))]
    public string[] Service
    {
        get;
        set => field = value ?? [];
    } = [];

    /// <summary>What is open, and what was open at this time or later: a date, or ISO 8601 text. Without an offset it is UTC.</summary>
    [Parameter]
    [TypedArgument(typeof(TimeText))]
    public TimeText? Since { get; set; }

    /// <summary>Shows what is over too, as far back as Microsoft tells.</summary>
    [Parameter]
    public SwitchParameter IncludeResolved { get; set; }

    /// <inheritdoc/>
    private protected override object? RecordTarget => Customer;

    /// <inheritdoc/>
    private protected override void ProcessOne()
    {
        Words.All<CspService>(Service, ReviewIds.ServiceUnknown);
        var query = new HealthQuery
        {
            Services = [.. Service.Where(word => GivenText.Is(word))],
            Since = Times.Of(Since),
            IncludeResolved = IncludeResolved,
        };
        var customer = Resolve(Required.Customer(Customer));
        var incidents = Await(token => Connected.Desk.Health.GetIncidentsAsync(customer, query, token));
        if (incidents.Count == 0)
            WriteInformation(new HostInformationMessage { Message = CommandText.Of(CommandIds.HealthNothingOpen, customer.Name) }, ["PSHOST"]);
        foreach (var incident in incidents)
            WriteObject(incident);
    }
}
