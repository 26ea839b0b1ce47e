using System.Collections;

namespace PartnerSupport.PowerShell;

/// <summary>Puts what -BusinessHours was given into the hours; what it doesn't name stays as it is.</summary>
internal static class BusinessHoursChange
{
    private const string Parameter = nameof(SetCspSupportPolicyCommand.BusinessHours);

    /// <exception cref="SupportException">PolicyValueInvalid.</exception>
    internal static BusinessHours Read(IDictionary? given, BusinessHours hours)
    {
        foreach (DictionaryEntry entry in given ?? new Hashtable())
        {
            var name = ArgumentText.Of(entry.Key, " ")?.Trim() ?? string.Empty;
            hours = name.ToUpperInvariant() switch
            {
                "TIMEZONE" => hours with { TimeZone = GivenText.Is(Text(entry.Value)) ? Text(entry.Value).Trim() : null },
                "START" => hours with { Start = BusinessHoursText.Clock(Text(entry.Value)) ?? throw Invalid(name, entry.Value) },
                "END" => hours with { End = BusinessHoursText.Clock(Text(entry.Value)) ?? throw Invalid(name, entry.Value) },
                "DAYS" => hours with { Days = [.. List(entry.Value).Select(item => Day(item) ?? throw Invalid(name, item))] },
                "HOLIDAYS" => hours with { Holidays = [.. List(entry.Value).Select(item => Date(item) ?? throw Invalid(name, item))] },
                _ => throw Invalid(name, entry.Value),
            };
        }
        return hours;
    }

    private static IEnumerable<object?> List(object? value) =>
        ArgumentText.Unwrap(value) switch
        {
            null => [],
            IList list => list.Cast<object?>(),
            var one => [one],
        };

    private static DayOfWeek? Day(object? value) => Enum.TryParse<DayOfWeek>(Text(value), ignoreCase: true, out var day) && Enum.IsDefined(day) ? day : null;

    private static DateOnly? Date(object? value) =>
        ArgumentText.Unwrap(value) switch
        {
            DateTime day => DateOnly.FromDateTime(day),
            DateOnly day => day,
            _ => BusinessHoursText.Day(Text(value)),
        };

    private static string Text(object? value) => ArgumentText.Of(value, " ") ?? string.Empty;

    private static SupportException Invalid(string name, object? value) => PolicyChange.Invalid(Parameter, name, Text(value));
}
