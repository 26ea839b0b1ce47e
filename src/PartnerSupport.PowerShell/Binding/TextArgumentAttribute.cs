using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Takes any value as text. Without it a list in a text column would be dropped without a word.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TextArgumentAttribute : ArgumentTransformationAttribute
{
    /// <summary>What joins several values.</summary>
    public string Separator { get; set; } = " ";

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) => ArgumentText.Of(inputData, Separator);
}
