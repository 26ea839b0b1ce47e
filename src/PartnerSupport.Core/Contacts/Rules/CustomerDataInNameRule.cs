namespace PartnerSupport;

/// <summary>The name is a contact field too: no address and no phone of the customer inside it (R8, R11).</summary>
internal sealed class CustomerDataInNameRule : IContactRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(ContactCase contact)
    {
        var customer = contact.Customer;
        if (customer is null)
            yield break;
        var text = string.Join(' ', contact.Input.Name, contact.Input.FirstName, contact.Input.LastName);
        if (HiddenAddress.IsIn(text, customer) || customer.OwnsPhone(text, contact.Country))
        {
            yield return FindingFactory.Error(CustomerAddressRule.Id, "R8", ContactCase.NameField, ContactCase.NameField, customer.Facts.Name);
        }
    }
}
