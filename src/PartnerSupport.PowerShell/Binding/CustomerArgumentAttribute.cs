using System.Collections;
using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>
/// Takes a customer as an id, a name, a domain, or an object that has a customer's id. A record of other shape, such as
/// a row of a CSV, is left alone: its columns bind by name.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class CustomerArgumentAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        ArgumentText.Unwrap(inputData) switch
        {
            null => null,
            CustomerReference reference => reference,
            CspCustomer customer => new CustomerReference(customer),
            Guid id => new CustomerReference(id),
            string text => new CustomerReference(text),
            PSObject record => FromRecord(record) ?? inputData,
            ValueType other => new CustomerReference(ArgumentText.Of(other, " ")),
            // One request is for one customer; the pipeline takes lists apart by itself.
            IList list => new CustomerReference(ArgumentText.Of(list, ", ")),
            var other => ArgumentText.Prints(other) ? inputData : throw new ArgumentTransformationMetadataException(),
        };

    // A customer that went through Export-Clixml or a remote session is a record with its type's name.
    private static CustomerReference? FromRecord(PSObject record)
    {
        if (!record.TypeNames.Contains($"Deserialized.{typeof(CspCustomer).FullName}"))
            return null;
        var id = new CustomerReference(record.Properties["TenantId"]?.Value?.ToString());
        return id.TenantId is null ? null : id;
    }
}
