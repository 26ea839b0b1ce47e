namespace PartnerSupport;

/// <summary>
/// A word as somebody typed it, kept until it can be judged. Binding it never fails, so that a bad cell of a CSV
/// becomes one error of its row instead of a silent default.
/// </summary>
/// <typeparam name="T">The enumeration that the word names; its zero is "unknown".</typeparam>
public sealed class Word<T> : IEquatable<Word<T>>
    where T : struct, Enum
{
    private readonly Lazy<T> _value;

    /// <summary>A word as typed; <see cref="RequestWords.Of{T}"/> has the accepted ones.</summary>
    /// <param name="text">The text; null and blanks mean "not given".</param>
    public Word(string? text)
    {
        Text = text?.Trim() ?? string.Empty;
        _value = new Lazy<T>(() => RequestWords.Of<T>().Find(Text));
    }

    /// <summary>A value that needs no judging.</summary>
    /// <param name="value">The value; the zero means "not given".</param>
    public Word(T value)
    {
        Text = EqualityComparer<T>.Default.Equals(value, default) ? string.Empty : value.ToString();
        _value = new Lazy<T>(value);
    }

    /// <summary>The text as given, trimmed.</summary>
    public string Text { get; }

    /// <summary>Whether anything was given: an empty cell is a parameter not given.</summary>
    public bool IsGiven => Text.Length > 0;

    /// <summary>What the word means; the enumeration's zero when it was not given or not understood.</summary>
    public T Value => _value.Value;

    /// <summary>Whether a word was given that means nothing here.</summary>
    public bool IsUnknown => IsGiven && EqualityComparer<T>.Default.Equals(Value, default);

    /// <summary>A word from text.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator Word<T>(string? text) => new(text);

    /// <summary>A word from a value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Word<T>(T value) => new(value);

    /// <inheritdoc/>
    public bool Equals(Word<T>? other) => other is not null && string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Word<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
