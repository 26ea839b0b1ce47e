namespace PartnerSupport;

/// <summary>An address of a contact, as typed and as read.</summary>
internal sealed record GivenAddress
{
    internal GivenAddress(string field, string text)
    {
        Field = field;
        Text = text;
        Value = EmailAddress.Parse(text, out var fault);
        Fault = fault;
    }

    /// <summary>The field in which it stands, for example <c>AdditionalEmail[1]</c>.</summary>
    internal string Field { get; }

    /// <summary>The text as typed.</summary>
    internal string Text { get; }

    /// <summary>The address; null when the text is none.</summary>
    internal EmailAddress? Value { get; }

    /// <summary>Why it is none.</summary>
    internal EmailFault Fault { get; }
}
