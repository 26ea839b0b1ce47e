namespace PartnerSupport;

/// <summary>A service as typed: Azure, Office365, Intune, …</summary>
public sealed class ServiceWord : Word<CspService>
{
    /// <summary>A word as typed; see <see cref="RequestWords.Services"/> for the accepted ones.</summary>
    /// <param name="text">The text; null and blanks mean "not given".</param>
    public ServiceWord(string? text)
        : base(text, RequestWords.Services) { }

    /// <summary>A value that needs no judging.</summary>
    /// <param name="value">The value; the zero means "not given".</param>
    public ServiceWord(CspService value)
        : base(value) { }

    /// <summary>A word from text.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator ServiceWord(string? text) => new(text);

    /// <summary>A word from a value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ServiceWord(CspService value) => new(value);
}
