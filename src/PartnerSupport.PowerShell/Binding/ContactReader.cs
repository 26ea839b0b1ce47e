namespace PartnerSupport.PowerShell;

/// <summary>Puts a contact together from one argument and single fields; a field wins over the argument's part.</summary>
internal static class ContactReader
{
    /// <summary>The contact; null when nothing was given.</summary>
    /// <exception cref="SupportException">ContactUnreadable.</exception>
    internal static ContactInput? Read(ContactArgument? argument, string? name, string? email, string? phone)
    {
        var contact = argument?.Read() ?? new ContactInput();
        if (GivenText.Is(name))
            contact = contact with { Name = name, FirstName = null, LastName = null };
        if (GivenText.Is(email))
            contact = contact with { Email = email };
        if (GivenText.Is(phone))
            contact = contact with { Phone = phone };
        return contact.IsEmpty && contact.AdditionalEmail.Count == 0 ? null : contact;
    }
}
