using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Shows which of the four services a customer has, what stands behind each, and which channel its requests take.</summary>
/// <remarks>
/// Azure is returned once for each subscription, those under an Azure plan included; trial licenses count as owned.
/// CreateUri and ManageUri lead to the portal in the customer's context. The output binds to New-CspSupportRequest.
/// </remarks>
/// <example>
/// <code>Get-CspCustomerService Contoso</code>
/// <para>Shows Contoso's services.</para>
/// </example>
/// <example>
/// <code>Get-CspCustomer | Get-CspCustomerService -Service EMS | Where-Object IsTrial</code>
/// <para>Finds the customers whose Enterprise Mobility Suite is in trial.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "CspCustomerService")]
[OutputType(typeof(CspCustomerService))]
public sealed class GetCspCustomerServiceCommand : CustomerCmdlet
{
    /// <summary>Only these services: Azure, Office365, DynamicsCrmOnline, EnterpriseMobilitySuite.</summary>
    [Parameter(Position = 1)]
    [ArgumentCompleter(typeof(WordCompleter<CspService>))]
    public string[] Service
    {
        get;
        set => field = value ?? [];
    } = [];

    /// <inheritdoc/>
    private protected override void ProcessOne()
    {
        var wanted = Words.All<CspService>(Service, ReviewIds.ServiceUnknown);
        var customer = Resolve(Required.Customer(Customer));
        var services = Await(token => Connected.Desk.Customers.GetServicesAsync(customer, token));
        foreach (var service in services.Where(one => wanted.Count == 0 || wanted.Contains(one.Service)))
            WriteObject(service);
    }
}
