namespace PartnerSupport;

/// <summary>A business impact as typed.</summary>
public sealed class ImpactWord : Word<BusinessImpact>
{
    /// <summary>A word as typed; see <see cref="RequestWords.Impacts"/> for the accepted ones.</summary>
    /// <param name="text">The text; null and blanks mean "not given".</param>
    public ImpactWord(string? text)
        : base(text, RequestWords.Impacts) { }

    /// <summary>A value that needs no judging.</summary>
    /// <param name="value">The value; the zero means "not given".</param>
    public ImpactWord(BusinessImpact value)
        : base(value) { }

    /// <summary>A word from text.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator ImpactWord(string? text) => new(text);

    /// <summary>A word from a value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ImpactWord(BusinessImpact value) => new(value);
}
