namespace PartnerSupport;

/// <summary>A guest's name in a tenant is nobody's mailbox, and hides whose it is (docs/decisions/contact-policy.md).</summary>
internal sealed class GuestAddressRule : IContactRule
{
    internal const string Id = ContactIds.ContactIsGuest;

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(ContactCase contact)
    {
        foreach (var address in contact.Addresses)
        {
            if (address.Value?.IsGuest != true)
                continue;
            // The customer's guest is refused as the customer's address.
            var isTheirs = contact.Customer is not null && HiddenAddress.IsInLocalPart(address.Value, contact.Customer);
            if (!isTheirs)
                yield return FindingFactory.Error(Id, "R8", address.Field, address.Field);
        }
    }
}
