using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Shows known incidents and advisories for a customer's services, with their IDs and a link.</summary>
/// <remarks>
/// Check here before you report: the first criterion of "Escalate problems to Microsoft" is that the problem isn't already known. New-CspSupportRequest
/// cites the same IDs in its warnings. Microsoft provides the health of Microsoft 365, Dynamics 365 and Intune here; for Azure, see the portal.
/// </remarks>
/// <example>
/// <code>Get-CspServiceHealth Contoso</code>
/// <para>Shows what is currently open for Contoso.</para>
/// </example>
/// <example>
/// <code>Get-CspCustomer | Get-CspServiceHealth -Service Exchange -Since 2026-11-01</code>
/// <para>Shows each customer's Exchange incidents that have been open since that date, including resolved ones.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "CspServiceHealth")]
[OutputType(typeof(ServiceIncident))]
public sealed class GetCspServiceHealthCommand : CustomerCmdlet
{
    /// <summary>Only these services or workloads: Azure, Office365, DynamicsCrmOnline, EnterpriseMobilitySuite, or one of theirs, such as Teams.</summary>
    [Parameter(Position = 1)]
    [ArgumentCompleter(typeof(WordCompleter<CspService>))]
    public string[] Service
    {
        get;
        set => field = value ?? [];
    } = [];

    /// <summary>Shows what has been open at or after this time: a date or ISO 8601 text. Without an offset, UTC is assumed.</summary>
    [Parameter]
    [TypedArgument(typeof(TimeText))]
    public TimeText? Since { get; set; }

    /// <summary>Also shows resolved ones, as far back as Microsoft lists them.</summary>
    [Parameter]
    public SwitchParameter IncludeResolved { get; set; }

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
