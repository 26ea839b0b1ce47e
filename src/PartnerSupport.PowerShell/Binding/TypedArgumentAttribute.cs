using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>
/// Takes any value for a parameter whose type keeps what was typed (SeverityWord, GuidText, …): by the type's own
/// constructor for that value, else by its text. Never fails, so that a bad cell becomes one error of its row.
/// </summary>
/// <param name="type">The parameter's type.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TypedArgumentAttribute(Type type) : ArgumentTransformationAttribute
{
    private static readonly ConcurrentDictionary<(Type Target, Type Source), Func<object, object>?> Makers = new();

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var value = ArgumentText.Unwrap(inputData);
        if (value is null || type.IsInstanceOfType(value)) return value;
        if (Maker(value.GetType()) is { } make) return make(value);
        return Maker(typeof(string))!(ArgumentText.Of(inputData, " ") ?? string.Empty);
    }

    private Func<object, object>? Maker(Type source) => Makers.GetOrAdd((type, source), static key =>
    {
        if (key.Target.GetConstructor([key.Source]) is not { } constructor) return null;
        var value = Expression.Parameter(typeof(object));
        var made = Expression.New(constructor, Expression.Convert(value, key.Source));
        return Expression.Lambda<Func<object, object>>(Expression.Convert(made, typeof(object)), value).Compile();
    });
}
