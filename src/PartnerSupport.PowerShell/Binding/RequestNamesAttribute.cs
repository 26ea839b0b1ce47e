using System.Collections;
using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Takes one or several requests as text. A record of other shape, such as a row of a CSV, is left alone: its columns bind by name.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RequestNamesAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        ArgumentText.Unwrap(inputData) switch
        {
            null => null,
            RequestNames names => names,
            string text => new RequestNames([text]),
            IList list => new RequestNames([.. list.Cast<object?>().Select(one => ArgumentText.Of(one, " ") ?? string.Empty)]),
            ValueType number => new RequestNames([ArgumentText.Of(number, " ")!]),
            _ => inputData,
        };
}
