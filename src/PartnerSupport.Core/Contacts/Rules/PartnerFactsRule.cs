namespace PartnerSupport;

/// <summary>Closed when in doubt about ourselves: without our own verified domains nothing is proven (R8).</summary>
internal sealed class PartnerFactsRule : IContactRule
{
    internal const string Id = ContactIds.PartnerFactsUnknown;

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(ContactCase contact)
    {
        var own = contact.Ours.Profile.VerifiedDomains;
        if (!own.IsKnown)
            yield return Say(ContactCase.EmailField, own);
        if (contact.Ours.UnreadAffiliates.Count == 0)
            yield break;
        foreach (var address in contact.Addresses)
        {
            // An affiliate that could not be read may be the one that proves it.
            var mayBeOurs = address.Value is { IsGuest: false } value && contact.Ours.Of(value) == Standing.NotOurs && contact.Customer?.Owns(value) != true;
            if (mayBeOurs && own.IsKnown)
                yield return Say(address.Field, contact.Ours.UnreadAffiliates[0]);
        }
    }

    private static Finding Say(string field, Fact<IReadOnlyList<string>> fact) =>
        FindingFactory.Error(Id, "R8", field, fact.WhyUnknown, fact.Remedy ?? MessageText.Format(ContactIds.FactRemedyUnknown));
}
