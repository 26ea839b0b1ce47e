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
            if (address.Value is not { IsGuest: true } guest)
                continue;
            if (contact.Customer is { } customer && HiddenAddress.IsInLocalPart(guest, customer))
                continue;
            yield return FindingFactory.Error(Id, "R8", address.Field, address.Field);
        }
    }
}
