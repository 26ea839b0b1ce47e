using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Third rung: something is read of customers, one after the other.</summary>
public abstract class CustomerCmdlet : SessionCmdlet
{
    /// <summary>The customer, by tenant id, name, domain or as an object of Get-CspCustomer.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId", "CustomerId")]
    [CustomerArgument]
    [ArgumentCompleter(typeof(CustomerCompleter))]
    public CustomerReference? Customer { get; set; }

    /// <inheritdoc/>
    private protected override object? RecordTarget => Customer;
}
