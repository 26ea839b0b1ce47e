namespace PartnerSupport;

/// <summary>A contact has an address and a name; a call-back needs a phone (FACTS 3.3).</summary>
internal sealed class ContactIncompleteRule : IContactRule
{
    internal const string Id = ContactIds.ContactIncomplete;

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(ContactCase contact)
    {
        if (contact.Email is null)
            yield return FindingFactory.Error(Id, "R8", ContactCase.EmailField, ContactCase.EmailField);
        if (contact.NameFault == NameFault.Empty)
            yield return FindingFactory.Error(Id, "R8", ContactCase.NameField, ContactCase.NameField);
        if (contact.Input.Method?.Value == ContactMethod.Phone && contact.PhoneText is null)
        {
            yield return FindingFactory.Error(Id, "R21", ContactCase.PhoneField, ContactCase.PhoneField);
        }
    }
}
