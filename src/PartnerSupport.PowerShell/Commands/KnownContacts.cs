namespace PartnerSupport.PowerShell;

/// <summary>What is replaced, added and removed among the contacts of customers that a policy knows.</summary>
internal static class KnownContacts
{
    /// <exception cref="SupportException">PolicyEntryAbsent: who is to be removed isn't there.</exception>
    internal static IReadOnlyDictionary<Guid, IReadOnlyList<ContactInput>> Change(
        IReadOnlyDictionary<Guid, IReadOnlyList<ContactInput>> now,
        IReadOnlyDictionary<Guid, IReadOnlyList<ContactInput>>? replacing,
        IReadOnlyDictionary<Guid, IReadOnlyList<ContactInput>> adding,
        IReadOnlyDictionary<Guid, IReadOnlyList<ContactInput>> removing,
        string removes
    )
    {
        var table = (replacing ?? now).ToDictionary(entry => entry.Key, entry => entry.Value.ToList());
        foreach (var (tenant, contacts) in adding)
        {
            var known = table.GetValueOrDefault(tenant) ?? [];
            table[tenant] = [.. known, .. contacts.ExceptBy(known.Select(Form), Form)];
        }
        foreach (var (tenant, contacts) in removing)
        {
            for (var at = 0; at < contacts.Count; at++)
            {
                if (table.GetValueOrDefault(tenant)?.RemoveAll(known => Form(known) == Form(contacts[at])) is null or 0)
                    throw PolicyLists.Absent(removes, at);
            }
        }
        return table.Where(entry => entry.Value.Count > 0).ToDictionary(entry => entry.Key, IReadOnlyList<ContactInput> (entry) => entry.Value);
    }

    // Who somebody is: the address, else the phone, else the name.
    private static string Form(ContactInput contact) =>
        GivenText.Is(contact.Email) ? PolicyLists.Plain(contact.Email)
        : GivenText.Is(contact.Phone) ? PolicyLists.Dialled(contact.Phone)
        : PolicyLists.Plain(contact.Name ?? $"{contact.FirstName} {contact.LastName}");
}
