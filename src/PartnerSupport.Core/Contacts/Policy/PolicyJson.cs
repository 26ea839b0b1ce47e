using System.Text.Json;

namespace PartnerSupport;

/// <summary>Reads the values of a policy's JSON. Beside what people write it knows ConvertTo-Json's forms: numbers for words, keys and values for tables.</summary>
internal static class PolicyJson
{
    /// <summary>The members of an object, or the rows of a table.</summary>
    internal static List<(string Name, JsonElement Value)> Members(JsonElement element, string place)
    {
        var members = element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().Select(member => (member.Name, member.Value)).ToList(),
            JsonValueKind.Array => [.. element.EnumerateArray().Select(row => Row(row, place))],
            _ => throw Bad(place),
        };
        // A name that stands there twice means whichever a reader takes: nobody can say which was meant.
        return members.GroupBy(member => member.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Skip(1).Any()) is { } twice
            ? throw Bad(twice.Key)
            : members;
    }

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

    internal static T Word<T>(JsonElement element, string place)
        where T : struct, Enum => Word<T>(element.ValueKind == JsonValueKind.Number ? element.GetRawText() : Text(element, place)) ?? throw Bad(place);

    /// <summary>The value of a name, or of a number that one of the names stands for.</summary>
    internal static T? Word<T>(string? text)
        where T : struct, Enum
    {
        foreach (var name in Enum.GetNames<T>())
        {
            var value = Enum.Parse<T>(name);
            if (string.Equals(name, text, StringComparison.OrdinalIgnoreCase) || string.Equals(value.ToString("D"), text, StringComparison.Ordinal))
                return value;
        }

        return null;
    }

    /// <summary>The ticks of a time that was written with all its properties; null for another form.</summary>
    internal static long? Ticks(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("Ticks", out var ticks) && ticks.TryGetInt64(out var number) ? number : null;

    internal static SupportException Bad(string place) => new(ContactIds.PolicyUnreadable, SupportErrorKind.InvalidData, place) { Target = place };

    private static (string Name, JsonElement Value) Row(JsonElement row, string place) =>
        row.ValueKind == JsonValueKind.Object && row.TryGetProperty("Key", out var key) && row.TryGetProperty("Value", out var value)
            ? (key.ValueKind == JsonValueKind.Number ? key.GetRawText() : Text(key, place) ?? throw Bad(place), value)
            : throw Bad(place);
}
