namespace PartnerSupport;

/// <summary>No phone of this request's customer, in whatever way it is written (R8, R11).</summary>
internal sealed class CustomerPhoneRule : IContactRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(ContactCase contact)
    {
        var customer = contact.Customer;
        if (customer is null || contact.PhoneText is null || contact.PhoneIsProven)
            yield break;
        if (customer.OwnsPhone(contact.PhoneText, contact.Country))
        {
            yield return FindingFactory.Error(CustomerAddressRule.Id, "R8", ContactCase.PhoneField, ContactCase.PhoneField, customer.Facts.Name);
        }
    }
}
