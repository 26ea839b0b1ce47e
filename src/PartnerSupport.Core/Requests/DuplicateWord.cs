namespace PartnerSupport;

/// <summary>A handling of duplicates as typed.</summary>
public sealed class DuplicateWord : Word<DuplicateHandling>
{
    /// <summary>A word as typed; see <see cref="RequestWords.Duplicates"/> for the accepted ones.</summary>
    /// <param name="text">The text; null and blanks mean "not given".</param>
    public DuplicateWord(string? text)
        : base(text, RequestWords.Duplicates) { }

    /// <summary>A value that needs no judging.</summary>
    /// <param name="value">The value; the zero means "not given".</param>
    public DuplicateWord(DuplicateHandling value)
        : base(value) { }

    /// <summary>A word from text.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator DuplicateWord(string? text) => new(text);

    /// <summary>A word from a value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator DuplicateWord(DuplicateHandling value) => new(value);
}
