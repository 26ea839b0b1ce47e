namespace PartnerSupport;

/// <summary>
/// No address of this request's customer, however it is written (R8, R11). What is proven ours is ours, unless it only forwards to the customer.
/// </summary>
internal sealed class CustomerAddressRule : IContactRule
{
    internal const string Id = ContactIds.ContactBelongsToCustomer;

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(ContactCase contact)
    {
        if (contact.Customer is not { } customer)
            yield break;
        foreach (var address in contact.Addresses)
        {
            var isTheirs = address.Value is { } value ? IsTheirs(value, contact.Ours, customer) : HiddenAddress.IsIn(address.Text, customer);
            if (isTheirs)
                yield return FindingFactory.Error(Id, "R8", address.Field, address.Field, customer.Facts.Name);
        }
    }

    private static bool IsTheirs(EmailAddress address, PartnerGround ours, CustomerGround customer)
    {
        if (HiddenAddress.IsInLocalPart(address, customer))
            return true;
        return ours.Of(address) switch
        {
            Standing.Proven => false,
            Standing.Declared => customer.Owns(address),
            _ => customer.Owns(address) || HiddenAddress.IsIn(address.Domain.Readable, customer),
        };
    }
}
