namespace PartnerSupport;

/// <summary>A state of requests as typed.</summary>
public sealed class StatusWord : Word<RequestStatus>
{
    /// <summary>A word as typed; see <see cref="RequestWords.Statuses"/> for the accepted ones.</summary>
    /// <param name="text">The text; null and blanks mean "not given".</param>
    public StatusWord(string? text)
        : base(text, RequestWords.Statuses) { }

    /// <summary>A value that needs no judging.</summary>
    /// <param name="value">The value; the zero means "not given".</param>
    public StatusWord(RequestStatus value)
        : base(value) { }

    /// <summary>A word from text.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator StatusWord(string? text) => new(text);

    /// <summary>A word from a value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator StatusWord(RequestStatus value) => new(value);
}
