using System.Globalization;

namespace PartnerSupport;

/// <summary>
/// A point in time as typed, kept until it can be judged: ISO 8601 or a date with its month in letters. Text without an offset and a
/// <see cref="DateTime"/> without a kind are both UTC, so that a time means the same from a CSV, from JSON and from <c>[datetime]</c>.
/// </summary>
public sealed class TimeText
{
    private readonly string? _format;
    private readonly bool _isText;

    /// <summary>A time as typed.</summary>
    /// <param name="text">The text; null and blanks mean "not given".</param>
    public TimeText(string? text)
        : this(text, null) { }

    /// <summary>A time as typed, in a way that was said.</summary>
    /// <param name="text">The text; null and blanks mean "not given".</param>
    /// <param name="format">dmy, mdy, ymd or a format of .NET for what is not ISO 8601; null: nothing was said.</param>
    public TimeText(string? text, string? format)
    {
        Text = text?.Trim() ?? string.Empty;
        _format = !GivenText.Is(format) ? null : format.Trim();
        _isText = true;
        Value = TimeForms.Read(Text) ?? (_format is null ? null : TimeForms.Read(Text, _format));
    }

    /// <summary>A time that needs no judging; without a kind it is UTC, as a text without an offset is.</summary>
    /// <param name="value">The time.</param>
    public TimeText(DateTime value)
        : this(value.Kind == DateTimeKind.Local ? new DateTimeOffset(value.ToUniversalTime()) : new DateTimeOffset(value.Ticks, TimeSpan.Zero)) { }

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

    /// <summary>The time in UTC, or null when the text is none, or could be several.</summary>
    public DateTimeOffset? Value { get; }

    /// <summary>Why there is no value, as a sentence: the readings that a text of bare numbers has, for whoever typed it.</summary>
    public string Fault
    {
        get
        {
            if (Value is not null || !IsGiven)
                return string.Empty;
            if (_format is not null)
                return MessageText.Format(ErrorIds.TimeFaultFormat, _format);
            var readings = TimeForms.Readings(Text).Select(time => time.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)).ToList();
            return readings.Count switch
            {
                0 => MessageText.Format(ErrorIds.TimeFaultForm),
                1 => MessageText.Format(ErrorIds.TimeFaultOrder, readings[0]),
                _ => MessageText.Format(ErrorIds.TimeFaultReadings, readings[0], readings[1]),
            };
        }
    }

    /// <summary>The same text, read in a way that was said; a value that was no text stays as it is.</summary>
    /// <param name="format">dmy, mdy, ymd or a format of .NET; null: nothing was said.</param>
    public TimeText In(string? format) => _isText && GivenText.Is(format) ? new TimeText(Text, format) : this;

    /// <summary>A time from text.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator TimeText(string? text) => new(text);

    /// <summary>A time from a value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator TimeText(DateTimeOffset value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
