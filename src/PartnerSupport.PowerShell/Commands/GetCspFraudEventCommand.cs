using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Shows the fraud events that Microsoft reports for a customer's Azure subscriptions.</summary>
/// <remarks>
/// Partners are responsible for their customers' Azure consumption. Contain the damage first (suspend misused resources, change credentials), then
/// report it. New-CspSupportRequest cites the same IDs in its warnings.
/// </remarks>
/// <example>
/// <code>Get-CspFraudEvent Contoso</code>
/// <para>Shows the open fraud events in Contoso's subscriptions.</para>
/// </example>
/// <example>
/// <code>Get-CspCustomer | Get-CspFraudEvent -IncludeResolved | Group-Object CustomerName</code>
/// <para>Counts events by customer, including resolved ones.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "CspFraudEvent")]
[OutputType(typeof(FraudEvent))]
public sealed class GetCspFraudEventCommand : CustomerCmdlet
{
    /// <summary>Only events of this Azure subscription.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(SubscriptionCompleter))]
    public Guid? SubscriptionId { get; set; }

    /// <summary>Also shows resolved events.</summary>
    [Parameter]
    public SwitchParameter IncludeResolved { get; set; }

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
