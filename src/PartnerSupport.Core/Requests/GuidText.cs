namespace PartnerSupport;

/// <summary>An id as typed, kept until it can be judged.</summary>
public sealed class GuidText
{
    /// <summary>An id as typed.</summary>
    /// <param name="text">The text; null and blanks mean "not given".</param>
    public GuidText(string? text)
    {
        Text = text?.Trim() ?? string.Empty;
        Value = Guid.TryParse(Text, out var value) ? value : null;
    }

    /// <summary>An id that needs no judging.</summary>
    /// <param name="value">The id.</param>
    public GuidText(Guid value)
    {
        Text = value.ToString();
        Value = value;
    }

    /// <summary>The text as given, trimmed.</summary>
    public string Text { get; }

    /// <summary>Whether anything was given.</summary>
    public bool IsGiven => Text.Length > 0;

    /// <summary>The id, or null when the text is none.</summary>
    public Guid? Value { get; }

    /// <summary>An id from text.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator GuidText(string? text) => new(text);

    /// <summary>An id from a value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator GuidText(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
