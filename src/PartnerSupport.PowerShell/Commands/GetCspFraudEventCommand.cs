using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Shows the fraud events that Microsoft reports for a customer's Azure subscriptions.</summary>
/// <remarks>
/// Partners answer for their customers' Azure consumption: contain first (suspend what is misused, change credentials), then report. The ids are those
/// that New-CspSupportRequest cites in its warnings.
/// </remarks>
/// <example>
/// <code>Get-CspFraudEvent Contoso</code>
/// <para>Shows the open fraud events of Contoso's subscriptions.</para>
/// </example>
/// <example>
/// <code>Get-CspCustomer | Get-CspFraudEvent -IncludeResolved | Group-Object CustomerName</code>
/// <para>Counts them by customer, those that are over too.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "CspFraudEvent")]
[OutputType(typeof(FraudEvent))]
public sealed class GetCspFraudEventCommand : SessionCmdlet
{
    /// <summary>The customer, by tenant id, name, domain or as an object of Get-CspCustomer.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId", "CustomerId")]
    [CustomerArgument]
    [ArgumentCompleter(typeof(CustomerCompleter))]
    public CustomerReference? Customer { get; set; }

    /// <summary>Only events of this Azure subscription.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(SubscriptionCompleter))]
    public Guid? SubscriptionId { get; set; }

    /// <summary>Shows events that are resolved, too.</summary>
    [Parameter]
    public SwitchParameter IncludeResolved { get; set; }

    /// <inheritdoc/>
    private protected override object? RecordTarget => Customer;

    /// <inheritdoc/>
    private protected override void ProcessOne()
    {
        var customer = Resolve(Required.Customer(Customer));
        var events = Await(token => Connected.Desk.Health.GetFraudEventsAsync(customer, IncludeResolved, token));
        var wanted = events.Where(fraud => SubscriptionId is null || fraud.SubscriptionId == SubscriptionId).ToArray();
        if (wanted.Length == 0)
            WriteInformation(new HostInformationMessage { Message = CommandText.Of(CommandIds.FraudNothingOpen, customer.Name) }, ["PSHOST"]);
        foreach (var fraud in wanted)
            WriteObject(fraud);
    }
}
