namespace PartnerSupport;

/// <summary>
/// How values are called where they are shown, in the user's language. Products, plans and settings keep the word under which they are typed.
/// </summary>
public static class ValueNames
{
    private static readonly Dictionary<string, string> Families = new(StringComparer.Ordinal)
    {
        [nameof(RequestStatus)] = "Status",
        [nameof(SupportSeverity)] = "Severity",
        [nameof(RequestCategory)] = "Category",
        [nameof(RequestTurn)] = "Turn",
        [nameof(SupportChannel)] = "Channel",
        [nameof(ReviewOutcome)] = "Outcome",
        [nameof(FindingSeverity)] = "Finding",
        [nameof(ReadinessState)] = "State",
        [nameof(ContactMethod)] = "Method",
        [nameof(ContactOrigin)] = "Origin",
        [nameof(NoteDirection)] = "Direction",
        [nameof(NoteState)] = "Note",
    };

    /// <summary>A value in the user's language.</summary>
    /// <param name="value">The value.</param>
    public static string Of(Enum value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Of(value.GetType().Name, value.ToString());
    }

    /// <summary>Whether a text is how a value is shown, in English or in the user's language.</summary>
    /// <param name="value">The value.</param>
    /// <param name="text">The text.</param>
    public static bool IsName(Enum value, string text)
    {
        ArgumentNullException.ThrowIfNull(value);
        return string.Equals(Of(value), text, StringComparison.OrdinalIgnoreCase)
            || (
                Families.TryGetValue(value.GetType().Name, out var family)
                && string.Equals(MessageText.InEnglish($"{family}{value}_Name"), text, StringComparison.OrdinalIgnoreCase)
            );
    }

    /// <summary>A value that is known by name only, as in a list that was read from a file.</summary>
    /// <param name="enumeration">Name of the enumeration, without its namespace.</param>
    /// <param name="value">Name of the value.</param>
    public static string Of(string enumeration, string value)
    {
        if (!Families.TryGetValue(enumeration, out var family))
            return value;
        var name = $"{family}{value}_Name";
        var text = MessageText.Format(name);
        // A newer version's value has no text here.
        return text == name ? value : text;
    }
}
