using System.Globalization;

namespace PartnerSupport;

/// <summary>A point in time as typed, kept until it can be judged. Text without an offset is taken as UTC.</summary>
public sealed class TimeText
{
    /// <summary>A time as typed, ISO 8601.</summary>
    /// <param name="text">The text; null and blanks mean "not given".</param>
    public TimeText(string? text)
    {
        Text = text?.Trim() ?? string.Empty;
        Value = DateTimeOffset.TryParse(Text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var value) ? value.ToUniversalTime() : null;
    }

    /// <summary>A time that needs no judging; an unspecified kind is taken as local time, as PowerShell does.</summary>
    /// <param name="value">The time.</param>
    public TimeText(DateTime value)
        : this(new DateTimeOffset(value)) { }

    /// <summary>A time that needs no judging.</summary>
    /// <param name="value">The time.</param>
    public TimeText(DateTimeOffset value)
    {
        Value = value.ToUniversalTime();
        Text = Value.Value.ToString("O", CultureInfo.InvariantCulture);
    }

    /// <summary>The text as given, trimmed.</summary>
    public string Text { get; }

    /// <summary>Whether anything was given.</summary>
    public bool IsGiven => Text.Length > 0;

    /// <summary>The time in UTC, or null when the text is none.</summary>
    public DateTimeOffset? Value { get; }

    /// <summary>A time from text.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator TimeText(string? text) => new(text);

    /// <summary>A time from a value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator TimeText(DateTimeOffset value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
