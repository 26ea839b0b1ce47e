namespace PartnerSupport;

/// <summary>A category as typed.</summary>
public sealed class CategoryWord : Word<RequestCategory>
{
    /// <summary>A word as typed; see <see cref="RequestWords.Categories"/> for the accepted ones.</summary>
    /// <param name="text">The text; null and blanks mean "not given".</param>
    public CategoryWord(string? text)
        : base(text, RequestWords.Categories) { }

    /// <summary>A value that needs no judging.</summary>
    /// <param name="value">The value; the zero means "not given".</param>
    public CategoryWord(RequestCategory value)
        : base(value) { }

    /// <summary>A word from text.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator CategoryWord(string? text) => new(text);

    /// <summary>A word from a value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator CategoryWord(RequestCategory value) => new(value);
}
