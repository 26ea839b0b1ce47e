namespace PartnerSupport;

/// <summary>What is only declared ours may be this customer's: without the customer's facts it does not pass (docs/decisions/contact-policy.md).</summary>
internal sealed class DeclaredInDoubtRule : IContactRule
{
    internal const string Id = ContactIds.CustomerFactsUnknown;

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(ContactCase contact)
    {
        if (contact.CustomerIsKnown || contact.Customer is not { Missing: { } missing } customer)
            yield break;
        foreach (var address in contact.Addresses)
        {
            if (address.Value is { } value && contact.Ours.Of(value) == Standing.Declared && !customer.Owns(value))
            {
                var remedy = missing.Remedy ?? MessageText.Format(ContactIds.FactRemedyUnknown);
                yield return FindingFactory.Error(Id, "R8", address.Field, address.Field, customer.Facts.Name, missing.Why, remedy);
            }
        }
    }
}
