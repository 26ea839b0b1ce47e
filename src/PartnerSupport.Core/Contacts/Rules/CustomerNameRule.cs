namespace PartnerSupport;

/// <summary>
/// The customer's name alone is a warning: two people may bear it. The name of one of its contacts beside a phone that nobody lists is refused: that is
/// how a private number of the customer's would look. Its listed address or phone beside it is refused by their rules (R8).
/// </summary>
internal sealed class CustomerNameRule : IContactRule
{
    internal const string UnlistedId = ContactIds.ContactNameWithUnlistedPhone;
    internal const string Id = ContactIds.ContactNameIsCustomers;

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(ContactCase contact)
    {
        if (contact is not { Customer: { } customer, Name: { } name } || !customer.OwnsName(name))
            yield break;
        if (customer.OwnsPerson(name) && contact.Phone is { } phone && contact.Ours.Of(phone) == Standing.NotOurs)
        {
            yield return FindingFactory.Error(UnlistedId, "R8", ContactCase.NameField, customer.Facts.Name);
        }
        else
        {
            yield return FindingFactory.Warning(Id, "R8", ContactCase.NameField, customer.Facts.Name);
        }
    }
}
