using System.Collections;
using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Takes one or several customers, each as <see cref="CustomerArgumentAttribute"/> does; a row of another shape binds by its columns.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class CustomerListArgumentAttribute : ArgumentTransformationAttribute
{
    private static readonly CustomerArgumentAttribute One = new();

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        ArgumentText.Unwrap(inputData) switch
        {
            null => null,
            CustomerReference[] references => references,
            IList list => list.Cast<object?>().Select(one => Reference(engineIntrinsics, one)).ToArray(),
            _ => One.Transform(engineIntrinsics, inputData) is CustomerReference reference ? new[] { reference } : inputData,
        };

    private static CustomerReference Reference(EngineIntrinsics engine, object? one) =>
        one is null ? new CustomerReference((string?)null)
        : One.Transform(engine, one) is CustomerReference reference ? reference
        : throw new ArgumentTransformationMetadataException();
}
