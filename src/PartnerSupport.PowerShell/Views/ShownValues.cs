using System.Collections;
using System.Collections.Specialized;
using System.Globalization;
using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>
/// The values of an object as views show them: text that a terminal cannot mistake, values in the user's language, times of this machine.
/// The hidden property Shown (<see cref="ShownTypes"/>); the object itself keeps what it holds. A view reads properties and calls no
/// methods, which constrained language refuses; an object that Import-Clixml read back is shown the same way.
/// </summary>
public static class ShownValues
{
    private const string Own = nameof(PartnerSupport) + ".";
    private const string Row = "System.Collections.Generic.KeyValuePair`2";
    private const string ReadBack = "Deserialized.";

    /// <summary>The property's name.</summary>
    internal const string Property = "Shown";
    private static readonly string[] WithLines = ["Description", "Text", "Html"];
    private const int Deepest = 3;

    [ThreadStatic]
    private static (object Instance, CultureInfo Culture, Hashtable Values)? _last;

    /// <summary>The values of an object by the names of its properties; of an object in it by its own, and as a whole by Text.</summary>
    /// <param name="instance">The object.</param>
    public static Hashtable Of(PSObject instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        // A table asks once for each of a row's cells; what was read back from a file has no object of its own.
        var original = instance.BaseObject is PSCustomObject ? instance : instance.BaseObject;
        if (_last is { } last && ReferenceEquals(last.Instance, original) && Equals(last.Culture, CultureInfo.CurrentUICulture))
            return last.Values;
        var values = Values(instance, 0);
        _last = (original, CultureInfo.CurrentUICulture, values);
        return values;
    }

    private static Hashtable Values(PSObject instance, int depth)
    {
        var values = new Hashtable(StringComparer.OrdinalIgnoreCase) { ["Text"] = VisibleText.Line(instance.ToString()) };
        if (depth == Deepest)
            return values;
        foreach (var property in instance.Properties)
        {
            if (property.Name != Property)
                values[property.Name] = Value(property.Value, WithLines.Contains(property.Name, StringComparer.Ordinal), depth);
        }

        return values;
    }

    private static object? Value(object? value, bool hasLines, int depth)
    {
        var item = value as PSObject ?? (value is null ? null : PSObject.AsPSObject(value));
        return item?.BaseObject switch
        {
            null => null,
            string text => hasLines ? VisibleText.Of(text) : VisibleText.Line(text),
            Uri link => VisibleText.Line(link.IsAbsoluteUri ? link.AbsoluteUri : link.OriginalString),
            Enum named => ValueNames.Of(named),
            DateTimeOffset time => Time(time),
            // A number with a name of its own is the value of an enumeration that was read back.
            int when Enumeration(item) is { } enumeration => ValueNames.Of(enumeration, item.ToString()),
            PSCustomObject when item.Properties["UtcDateTime"]?.Value is DateTime time => Time(time),
            IDictionary pairs => Table(pairs.Keys.Cast<object>().Select(key => (key, pairs[key])), depth),
            IEnumerable items => Items([.. items.Cast<object?>()], depth),
            _ when IsOwn(item) => Values(item, depth + 1),
            var other => other,
        };
    }

    private static string Time(DateTimeOffset time) => time.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    // A table that can only be read is a list of its rows to PowerShell.
    private static object Items(object?[] items, int depth) =>
        items.Length > 0 && items.All(IsRow)
            ? Table(items.Select(row => PSObject.AsPSObject(row!).Properties).Select(row => (row["Key"].Value, (object?)row["Value"].Value)), depth)
            : Array.ConvertAll(items, one => Value(one, hasLines: false, depth + 1));

    // Fields of a form, in their order; a description among them has lines.
    private static OrderedDictionary Table(IEnumerable<(object Key, object? Value)> rows, int depth)
    {
        var shown = new OrderedDictionary();
        foreach (var (key, value) in rows)
            shown[VisibleText.Line(key.ToString() ?? string.Empty)] = Value(value, hasLines: true, depth + 1);
        return shown;
    }

    private static bool IsRow(object? item) => item is not null && Original(PSObject.AsPSObject(item)).StartsWith(Row, StringComparison.Ordinal);

    private static string? Enumeration(PSObject item) =>
        item.TypeNames.FirstOrDefault() is { } name && name.StartsWith(ReadBack + Own, StringComparison.Ordinal) ? name[(name.LastIndexOf('.') + 1)..] : null;

    private static bool IsOwn(PSObject item) => Original(item).StartsWith(Own, StringComparison.Ordinal);

    private static string Original(PSObject item)
    {
        var name = item.TypeNames.FirstOrDefault() ?? string.Empty;
        return name.StartsWith(ReadBack, StringComparison.Ordinal) ? name[ReadBack.Length..] : name;
    }
}
