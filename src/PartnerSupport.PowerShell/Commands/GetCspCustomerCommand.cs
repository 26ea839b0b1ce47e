using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Lists the partner's customers, or finds them by id, name, domain or wildcard.</summary>
/// <remarks>
/// Without a wildcard the text must mean customers of this partner, or the error names the nearest ones. The output binds
/// to -Customer of every other cmdlet.
/// </remarks>
/// <example>
/// <code>Get-CspCustomer</code>
/// <para>Lists all customers.</para>
/// </example>
/// <example>
/// <code>Get-CspCustomer Con*, fabrikam.example | Get-CspCustomerService</code>
/// <para>Shows the services of some customers.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "CspCustomer")]
[OutputType(typeof(CspCustomer))]
public sealed class GetCspCustomerCommand : SessionCmdlet
{
    /// <summary>Tenant ids, names, domains, or names with wildcards. All customers if omitted.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Name", "TenantId", "CustomerId", "Domain")]
    [ArgumentCompleter(typeof(CustomerCompleter))]
    public string[] Customer
    {
        get;
        set => field = value ?? [];
    } = [];

    /// <inheritdoc/>
    private protected override object? RecordTarget => Customer;

    /// <inheritdoc/>
    private protected override void ProcessOne()
    {
        if (Customer.Length == 0)
            List(null);
        foreach (var text in Customer)
            Guard(() => Find(text), () => text);
    }

    private void Find(string text)
    {
        if (WildcardPattern.ContainsWildcardCharacters(text))
            List(text);
        else
            WriteObject(Resolve(text));
    }

    private void List(string? pattern)
    {
        var progress = new ProgressLine(this, CommandText.Of(CommandIds.ReadingCustomers));
        var read = 0;
        ForEach(
            token => Connected.Desk.Customers.FindAsync(pattern, token),
            customer =>
            {
                WriteObject(customer);
                progress.Show(CommandText.Of(CommandIds.ReadSoFar, ++read));
            }
        );
        progress.End();
    }
}
