using System.Collections;
using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Takes any value, or each of several, as text. Without it a value whose text throws would be dropped without a word.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TextListArgumentAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        ArgumentText.Unwrap(inputData) switch
        {
            null => null,
            string text => text,
            IDictionary map => ArgumentText.Of(map, " "),
            IEnumerable many => many.Cast<object?>().Select(one => ArgumentText.Of(one, " ")).ToArray(),
            var one => ArgumentText.Of(one, " "),
        };
}
