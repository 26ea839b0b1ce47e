namespace PartnerSupport;

/// <summary>A contact method as typed.</summary>
public sealed class ContactMethodWord : Word<ContactMethod>
{
    /// <summary>A word as typed; see <see cref="RequestWords.ContactMethods"/> for the accepted ones.</summary>
    /// <param name="text">The text; null and blanks mean "not given".</param>
    public ContactMethodWord(string? text)
        : base(text, RequestWords.ContactMethods) { }

    /// <summary>A value that needs no judging.</summary>
    /// <param name="value">The value; the zero means "not given".</param>
    public ContactMethodWord(ContactMethod value)
        : base(value) { }

    /// <summary>A word from text.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator ContactMethodWord(string? text) => new(text);

    /// <summary>A word from a value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator ContactMethodWord(ContactMethod value) => new(value);
}
