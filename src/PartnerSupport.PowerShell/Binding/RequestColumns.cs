using System.Management.Automation;
using System.Reflection;

namespace PartnerSupport.PowerShell;

/// <summary>What a column of a row may be: the parameters of a request, by their names, their aliases, and how a value becomes theirs.</summary>
internal static class RequestColumns
{
    private static readonly Dictionary<string, PropertyInfo> Parameters = typeof(RequestInputCmdlet)
        .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(property => property.Name is not (nameof(RequestInputCmdlet.InputObject) or nameof(RequestInputCmdlet.ColumnMap)))
        .ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The parameters.</summary>
    internal static IReadOnlyList<PropertyInfo> All { get; } = [.. Parameters.Values];

    /// <summary>Their names.</summary>
    internal static IReadOnlyList<string> Names { get; } = [.. Parameters.Keys];

    /// <summary>Other names that PowerShell binds, with the parameter's.</summary>
    internal static IReadOnlyDictionary<string, string> Aliases { get; } =
        Parameters
            .Values.SelectMany(property => (property.GetCustomAttribute<AliasAttribute>()?.AliasNames ?? []).Select(alias => (Alias: alias, property.Name)))
            .ToDictionary(pair => pair.Alias, pair => pair.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Gives a parameter the value of a cell, as PowerShell would have.</summary>
    internal static void Bind(RequestInputCmdlet input, string name, object? cell)
    {
        var property = Parameters[name];
        // A switch takes no text: the row's own column is read where it is asked for.
        if (property.PropertyType == typeof(SwitchParameter))
            return;
        var value = cell is null ? null : property.GetCustomAttribute<ArgumentTransformationAttribute>()?.Transform(null!, cell) ?? cell;
        property.SetValue(input, property.PropertyType.IsInstanceOfType(value) ? value : null);
    }
}
