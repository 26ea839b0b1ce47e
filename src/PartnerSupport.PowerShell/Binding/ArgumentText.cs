using System.Collections;
using System.Globalization;
using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>The text of whatever was given as an argument, so that no value is lost on the way in (docs/decisions/bind-text-not-enums.md).</summary>
internal static class ArgumentText
{
    /// <summary>The text; null for nothing. Several values are joined, since a list is what pasted text often is.</summary>
    internal static string? Of(object? value, string separator)
    {
        var bare = Unwrap(value);
        return bare switch
        {
            null => null,
            string text => text,
            // A wrapper that carries more than its base object, such as a deserialised enum, prints itself best.
            _ when value is PSObject { BaseObject: PSCustomObject } custom => custom.ToString(),
            IDictionary map => string.Join(separator, map.Cast<DictionaryEntry>().Select(entry => $"{entry.Key}={entry.Value}")),
            DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
            DateTimeOffset time => time.ToString("O", CultureInfo.InvariantCulture),
            IEnumerable many => string.Join(separator, many.Cast<object?>().Select(one => Of(one, separator))),
            _ => LanguagePrimitives.ConvertTo<string>(value),
        };
    }

    /// <summary>Whether a value has a text. PowerShell asks for it where it converts, and what it throws then ends the pipeline.</summary>
    internal static bool Prints(object value)
    {
        try
        {
            return value.ToString() is not null;
        }
        catch (Exception error) when (error is not PipelineStoppedException)
        {
            return false;
        }
    }

    /// <summary>The value without PowerShell's wrapper; null for AutomationNull.</summary>
    internal static object? Unwrap(object? value) =>
        value switch
        {
            PSObject { BaseObject: PSCustomObject } custom => custom.Properties.Any() ? custom : null,
            PSObject wrapped => wrapped.BaseObject,
            _ => value,
        };
}
