namespace PartnerSupport;

/// <summary>An escalation criterion as typed.</summary>
public sealed class CriterionWord : Word<EscalationCriterion>
{
    /// <summary>A word as typed; see <see cref="RequestWords.Criteria"/> for the accepted ones.</summary>
    /// <param name="text">The text; null and blanks mean "not given".</param>
    public CriterionWord(string? text)
        : base(text, RequestWords.Criteria) { }

    /// <summary>A value that needs no judging.</summary>
    /// <param name="value">The value; the zero means "not given".</param>
    public CriterionWord(EscalationCriterion value)
        : base(value) { }

    /// <summary>A word from text.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator CriterionWord(string? text) => new(text);

    /// <summary>A word from a value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator CriterionWord(EscalationCriterion value) => new(value);
}
