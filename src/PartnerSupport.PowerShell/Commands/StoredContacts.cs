namespace PartnerSupport.PowerShell;

/// <summary>The contacts that have a name: the policy's and the user's own.</summary>
internal static class StoredContacts
{
    internal static async Task<IReadOnlyList<string>> NamesAsync(SupportSession session, CancellationToken cancellationToken)
    {
        var policy = await session.Desk.Contacts.GetPolicyAsync(cancellationToken).ConfigureAwait(false);
        var profiles = await session.Desk.Contacts.GetProfilesAsync(cancellationToken).ConfigureAwait(false);
        return policy.Contacts.Keys.Concat(profiles.Keys).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).ToArray();
    }
}
