namespace PartnerSupport;

/// <summary>We often stand in the customer's profile ourselves: what is proven ours stays ours, and is said (docs/decisions/contact-policy.md).</summary>
internal sealed class OwnDataInCustomerProfileRule : IContactRule
{
    internal const string Id = ContactIds.ContactAlsoInCustomerProfile;

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(ContactCase contact)
    {
        if (contact.Customer is not { } customer)
            yield break;
        foreach (var address in contact.Addresses)
        {
            if (address.Value is { } value && contact.Ours.Of(value) == Standing.Proven && customer.Owns(value))
                yield return Say(address.Field, customer);
        }

        if (contact.PhoneIsProven && customer.OwnsPhone(contact.PhoneText!, contact.Country))
            yield return Say(ContactCase.PhoneField, customer);
    }

    private static Finding Say(string field, CustomerGround customer) => FindingFactory.Warning(Id, "R8", field, field, customer.Facts.Name);
}
