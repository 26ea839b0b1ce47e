namespace PartnerSupport;

/// <summary>Says that the customer's facts were not all read; usual under thin delegated rights, and no hindrance to what is proven ours.</summary>
internal sealed class CustomerFactsUnreadRule : IContactRule
{
    internal const string Id = ContactIds.CustomerFactsUnread;

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(ContactCase contact)
    {
        if (contact.Customer is { Missing: { } missing } customer)
        {
            yield return FindingFactory.Information(
                Id,
                "R25",
                null,
                customer.Facts.Name,
                missing.Why,
                missing.Remedy ?? MessageText.Format(ContactIds.FactRemedyUnknown)
            );
        }
    }
}
