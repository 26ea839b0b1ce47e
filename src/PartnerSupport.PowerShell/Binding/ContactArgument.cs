namespace PartnerSupport.PowerShell;

/// <summary>A contact as given to a cmdlet, or why it cannot be read; judged with its record and not while binding.</summary>
public sealed class ContactArgument
{
    internal ContactArgument(ContactInput contact) => Contact = contact;

    internal ContactArgument(SupportException error)
    {
        Contact = new ContactInput();
        Error = error;
    }

    /// <summary>The contact's parts.</summary>
    public ContactInput Contact { get; }

    internal SupportException? Error { get; }

    /// <summary>The contact's parts.</summary>
    /// <exception cref="SupportException">ContactUnreadable: the value has no shape of a contact.</exception>
    internal ContactInput Read() => Error is null ? Contact : throw Error;

    /// <inheritdoc/>
    public override string ToString() => Contact.ToString();
}
