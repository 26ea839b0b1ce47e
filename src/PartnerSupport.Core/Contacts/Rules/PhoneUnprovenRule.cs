namespace PartnerSupport;

/// <summary>
/// A phone that is neither ours nor the customer's passes with a proven address, when the customer's phones are known (docs/decisions/contact-policy.md).
/// </summary>
internal sealed class PhoneUnprovenRule : IContactRule
{
    internal const string Id = ContactIds.ContactPhoneUnproven;

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(ContactCase contact)
    {
        if (contact.Phone is not { } phone || contact.Ours.Of(phone) != Standing.NotOurs)
            yield break;
        if (contact.Customer?.OwnsPhone(contact.PhoneText!, contact.Country) == true)
            yield break;
        var hasProvenAddress = contact.Email?.Value is { } address && contact.Ours.Of(address) == Standing.Proven;
        if (hasProvenAddress && contact.CustomerIsKnown)
            yield break;
        var why = hasProvenAddress
            ? MessageText.Format(
                ContactIds.PhoneCustomerUnknown,
                contact.Customer!.Missing?.Why,
                contact.Customer.Missing?.Remedy ?? MessageText.Format(ContactIds.FactRemedyUnknown)
            )
            : MessageText.Format(ContactIds.PhoneAddressUnproven);
        yield return FindingFactory.Error(Id, "R8", ContactCase.PhoneField, why);
    }
}
