namespace PartnerSupport;

/// <summary>What is only declared ours may be this customer's: without the customer's facts it does not pass (docs/decisions/contact-policy.md).</summary>
internal sealed class DeclaredInDoubtRule : IContactRule
{
    internal const string Id = ContactIds.CustomerFactsUnknown;

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(ContactCase contact)
    {
        var customer = contact.Customer;
        if (customer is null || contact.CustomerIsKnown)
            yield break;
        foreach (var address in contact.Addresses)
        {
            var value = address.Value;
            if (value is not null && contact.Ours.Of(value) == Standing.Declared && !customer.Owns(value))
            {
                var remedy = customer.Missing?.Remedy ?? MessageText.Format(ContactIds.FactRemedyUnknown);
                yield return FindingFactory.Error(Id, "R8", address.Field, address.Field, customer.Facts.Name, customer.Missing?.Why, remedy);
            }
        }
    }
}
