using System.Text.Json;

namespace PartnerSupport;

/// <summary>
/// Reads the values of a policy's JSON. Beside what people write it knows ConvertTo-Json's forms: numbers for words, keys and values for tables.
/// </summary>
internal static class PolicyJson
{
    /// <summary>
    /// Whether ConvertTo-Json wrote the document: nobody else writes a clock with all its properties. Its words are numbers then, and its days the
    /// month, the day and the year, which would be guesses from anybody else.
    /// </summary>
    internal static bool IsWritten(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object
        && root.TryGetProperty(nameof(SupportPolicy.BusinessHours), out var hours)
        && hours.ValueKind == JsonValueKind.Object
        && hours.TryGetProperty(nameof(BusinessHours.Start), out var start)
        && Ticks(start) is not null;

    /// <summary>The members of an object.</summary>
    internal static List<(string Name, JsonElement Value)> Members(JsonElement element, string place) =>
        element.ValueKind == JsonValueKind.Object ? Once(element.EnumerateObject().Select(member => (member.Name, member.Value)).ToList()) : throw Bad(place);

    /// <summary>The rows of a table: an object's members, or a list of keys and values.</summary>
    internal static List<(string Name, JsonElement Value)> Rows(JsonElement element, string place) =>
        element.ValueKind == JsonValueKind.Array ? Once(element.EnumerateArray().Select(row => Row(row, place)).ToList()) : Members(element, place);

    internal static string? Text(JsonElement element, string place) =>
        element.ValueKind switch
        {
            JsonValueKind.String => element.GetString(),
            JsonValueKind.Null => null,
            _ => throw Bad(place),
        };

    internal static IEnumerable<JsonElement> Items(JsonElement element, string place) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : throw Bad(place);

    internal static List<string> Texts(JsonElement element, string place) => [.. Items(element, place).Select(item => Text(item, place) ?? throw Bad(place))];

    internal static Guid Id(string text, string place) => Guid.TryParse(text, out var id) ? id : throw Bad(place);

    /// <summary>The value of a name, or of ConvertTo-Json's number for it.</summary>
    internal static T Word<T>(JsonElement element, string place, bool isWritten)
        where T : struct, Enum =>
        isWritten && element.ValueKind == JsonValueKind.Number ? Number<T>(element.GetRawText()) ?? throw Bad(place)
        : Enum.GetNames<T>().FirstOrDefault(name => string.Equals(name, Text(element, place), StringComparison.OrdinalIgnoreCase)) is { } named
            ? Enum.Parse<T>(named)
        : throw Bad(place);

    /// <summary>The value that a number stands for; null for any other text.</summary>
    internal static T? Number<T>(string text)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(value.ToString("D"), text, StringComparison.Ordinal))
                return value;
        }

        return null;
    }

    /// <summary>The ticks of a time that was written with all its properties; null for another form.</summary>
    internal static long? Ticks(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("Ticks", out var ticks) && ticks.TryGetInt64(out var number) ? number : null;

    internal static SupportException Bad(string place) => new(ContactIds.PolicyUnreadable, SupportErrorKind.InvalidData, place) { Target = place };

    // A name that stands there twice means whichever a reader takes: nobody can say which was meant.
    private static List<(string Name, JsonElement Value)> Once(List<(string Name, JsonElement Value)> members) =>
        members.GroupBy(member => member.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Skip(1).Any()) is { } twice
            ? throw Bad(twice.Key)
            : members;

    private static (string Name, JsonElement Value) Row(JsonElement row, string place) =>
        row.ValueKind == JsonValueKind.Object && row.TryGetProperty("Key", out var key) && row.TryGetProperty("Value", out var value)
            ? (key.ValueKind == JsonValueKind.Number ? key.GetRawText() : Text(key, place) ?? throw Bad(place), value)
            : throw Bad(place);
}
