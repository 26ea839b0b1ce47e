namespace PartnerSupport;

/// <summary>The customer's name alone is a warning: two people may bear it. Its address or phone beside it is refused by their rules (R8).</summary>
internal sealed class CustomerNameRule : IContactRule
{
    internal const string Id = ContactIds.ContactNameIsCustomers;

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(ContactCase contact)
    {
        if (contact is { Customer: { } customer, Name: { } name } && customer.OwnsName(name))
        {
            yield return FindingFactory.Warning(Id, "R8", ContactCase.NameField, customer.Facts.Name);
        }
    }
}
