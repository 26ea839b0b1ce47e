using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>
/// Takes any value for a parameter whose type keeps what was typed (a Word, GuidText, …): by the type's own
/// constructor for that value, else by its text. Never fails, so that a bad cell becomes one error of its row.
/// </summary>
/// <param name="type">The parameter's type.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TypedArgumentAttribute(Type type) : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var value = ArgumentText.Unwrap(inputData);
        if (value is null || type.IsInstanceOfType(value))
            return value;
        return type.GetConstructor([value.GetType()]) is { } made
            ? made.Invoke([value])
            : type.GetConstructor([typeof(string)])!.Invoke([ArgumentText.Of(inputData, " ")]);
    }
}
