namespace PartnerSupport;

/// <summary>A domain that is not ours but reads like ours: a slip, or a trap (R8).</summary>
internal sealed class LookAlikeRule : IContactRule
{
    internal const string Id = ContactIds.ContactLookAlike;

    /// <inheritdoc/>
    public IEnumerable<Finding> Judge(ContactCase contact)
    {
        foreach (var address in contact.Addresses)
        {
            if (address.Value is not { IsGuest: false } value || contact.Ours.Of(value) != Standing.NotOurs)
                continue;
            if (LookAlike.Of(value.Domain, contact.Ours.Domains) is { } own)
            {
                yield return FindingFactory.Error(Id, "R8", address.Field, address.Field, value.Domain, own) with
                {
                    Candidates = [own],
                };
            }
        }
    }
}
