namespace PartnerSupport;

/// <summary>A severity as typed: A, B, C, Critical, …</summary>
public sealed class SeverityWord : Word<SupportSeverity>
{
    /// <summary>A word as typed; see <see cref="RequestWords.Severities"/> for the accepted ones.</summary>
    /// <param name="text">The text; null and blanks mean "not given".</param>
    public SeverityWord(string? text)
        : base(text, RequestWords.Severities) { }

    /// <summary>A value that needs no judging.</summary>
    /// <param name="value">The value; the zero means "not given".</param>
    public SeverityWord(SupportSeverity value)
        : base(value) { }

    /// <summary>A word from text.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator SeverityWord(string? text) => new(text);

    /// <summary>A word from a value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator SeverityWord(SupportSeverity value) => new(value);
}
