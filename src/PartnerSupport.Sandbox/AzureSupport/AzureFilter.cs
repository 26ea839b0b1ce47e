namespace PartnerSupport.Sandbox;

/// <summary>$filter of Microsoft.Support: named fields with eq, CreatedDate with gt or ge, joined with and (FACTS 3.5).</summary>
internal sealed class AzureFilter
{
    private readonly List<(string Field, string Value)> _exact = [];
    private readonly List<(bool OrEqual, DateTimeOffset Time)> _since = [];

    public static bool TryParse(string? text, string[] exactFields, out AzureFilter filter)
    {
        filter = new AzureFilter();
        if (string.IsNullOrWhiteSpace(text))
            return true;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at < words.Length; at += 4)
        {
            if (at + 2 >= words.Length || (at > 0 && !Is(words[at - 1], "and")) || !filter.TryAdd(words[at], words[at + 1], words[at + 2], exactFields))
            {
                return false;
            }
        }

        return words.Length % 4 == 3;
    }

    /// <param name="created">When the item was made.</param>
    /// <param name="value">The item's value of an exact field; ids compare by their last segment too, as the examples name only that.</param>
    public bool Takes(DateTimeOffset created, Func<string, string?> value) =>
        _since.TrueForAll(since => since.OrEqual ? created >= since.Time : created > since.Time)
        && _exact.TrueForAll(term => value(term.Field) is { } own && (Is(own, term.Value) || Is(own[(own.LastIndexOf('/') + 1)..], term.Value)));

    private bool TryAdd(string field, string comparison, string value, string[] exactFields)
    {
        if (Is(field, "CreatedDate"))
        {
            if (!(Is(comparison, "gt") || Is(comparison, "ge")) || !WireTime.TryParse(value.Trim('\''), out var time))
                return false;
            _since.Add((Is(comparison, "ge"), time));
            return true;
        }

        if (!Is(comparison, "eq") || value.Length < 2 || value[0] != '\'' || value[^1] != '\'')
            return false;
        if (exactFields.FirstOrDefault(known => Is(known, field)) is not { } name)
            return false;
        _exact.Add((name, value[1..^1]));
        return true;
    }

    private static bool Is(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
