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

    /// <summary>What follows the name of a time's property where the time is shown with its zone.</summary>
    private const string Zoned = "Zoned";
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
        var origin = OriginOf(instance);
        foreach (var property in instance.Properties)
        {
            if (property.Name == Property)
                continue;
            values[property.Name] = origin is null
                ? Value(property.Value, WithLines.Contains(property.Name, StringComparer.Ordinal), depth)
                : ReadBackValue(property, origin, depth);
            // In strict mode what is not there is an error, so a time that is none has its place, too.
            if (property.Value is null || Moment(property.Value) is not null)
                values[property.Name + Zoned] = Moment(property.Value)?.ToLocalTime().ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);
        }

        if (depth > 0)
            return values;
        if (Original(instance) == typeof(SupportRequest).FullName)
            BoardCells.Add(values, instance);
        if (instance.Properties[nameof(SupportRequest.Severity)] is { } severity)
            values["Sev"] = BoardCells.Letter(severity.Value?.ToString());
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
            PSCustomObject when Moment(value) is { } time => Time(time),
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

    // The type of an object that was read back; null for one of this session.
    private static Type? OriginOf(PSObject item) =>
        item.TypeNames.FirstOrDefault() is { } name && name.StartsWith(ReadBack + Own, StringComparison.Ordinal)
            ? typeof(SupportRequest).Assembly.GetType(name[ReadBack.Length..])
            : null;

    // Values of enumerations are written as their words, which are text when they are read back.
    private static object? ReadBackValue(PSPropertyInfo property, Type origin, int depth)
    {
        var declared = origin.GetProperty(property.Name)?.PropertyType;
        var plain = declared is null ? null : Nullable.GetUnderlyingType(declared) ?? declared;
        return plain is { IsEnum: true } && property.Value is string word
            ? VisibleText.Line(ValueNames.Of(plain.Name, word))
            : Value(property.Value, WithLines.Contains(property.Name, StringComparer.Ordinal), depth);
    }

    /// <summary>A time, of this session or read back; null for anything else.</summary>
    internal static DateTimeOffset? Moment(object? value) =>
        value switch
        {
            DateTimeOffset time => time,
            PSObject { BaseObject: DateTimeOffset time } => time,
            PSObject { BaseObject: PSCustomObject } item when item.Properties["UtcDateTime"]?.Value is DateTime time => time,
            _ => null,
        };

    private static bool IsOwn(PSObject item) => Original(item).StartsWith(Own, StringComparison.Ordinal);

    private static string Original(PSObject item)
    {
        var name = item.TypeNames.FirstOrDefault() ?? string.Empty;
        return name.StartsWith(ReadBack, StringComparison.Ordinal) ? name[ReadBack.Length..] : name;
    }
}
