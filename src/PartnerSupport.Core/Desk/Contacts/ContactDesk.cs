namespace PartnerSupport;

/// <summary>Who speaks for the partner: profiles, policy, and the judgement of a contact (R8, R11).</summary>
public sealed class ContactDesk
{
    private readonly IContactStore _store;
    private readonly ICustomerDirectory _customers;
    private readonly PartnerFacts _partner;
    private readonly ContactChoice _choice;

    internal ContactDesk(IContactStore store, ICustomerDirectory customers, PartnerFacts partner, ContactChoice choice) =>
        (_store, _customers, _partner, _choice) = (store, customers, partner, choice);

    /// <summary>Judges a contact as New- would (R8, R11).</summary>
    /// <param name="contact">The contact; null: the one that is used when none is given.</param>
    /// <param name="customer">For whose request; null: for any.</param>
    /// <param name="refresh">Whether to read again the facts that are cached.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    public async Task<ContactVerdict> JudgeAsync(
        ContactInput? contact,
        CspCustomer? customer,
        bool refresh = false,
        CancellationToken cancellationToken = default
    )
    {
        var policy = await _store.GetPolicyAsync(cancellationToken).ConfigureAwait(false);
        var us = await _partner.GetAsync(policy, refresh, cancellationToken).ConfigureAwait(false);
        var them = customer is null ? null : await _customers.GetContactFactsAsync(customer, refresh, cancellationToken).ConfigureAwait(false);
        return await _choice.JudgeAsync(new SupportRequestDraft { Contact = contact }, us, them, policy, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The contact that is used when none is given.</summary>
    /// <param name="cancellationToken">Ends every wait.</param>
    /// <exception cref="SupportException">Our own profile cannot be read, or would not pass.</exception>
    public async Task<SupportContact> GetDefaultAsync(CancellationToken cancellationToken = default)
    {
        var verdict = await JudgeAsync(null, null, refresh: false, cancellationToken).ConfigureAwait(false);
        return verdict.Contact ?? throw new SupportException(verdict.Findings, null);
    }

    /// <summary>The policy in force.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<SupportPolicy> GetPolicyAsync(CancellationToken cancellationToken = default) => _store.GetPolicyAsync(cancellationToken);

    /// <summary>Stores the policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SupportException">PolicyReadOnly; or what is wrong with it.</exception>
    public Task SetPolicyAsync(SupportPolicy policy, CancellationToken cancellationToken = default) => _store.SetPolicyAsync(policy, cancellationToken);

    /// <summary>Stores the policy where it still is what it was read as; nothing is stored where somebody changed it since.</summary>
    /// <param name="from">The policy in force, as it was read.</param>
    /// <param name="to">The policy as it becomes.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether it was stored; otherwise read it anew and make the change upon it.</returns>
    /// <exception cref="SupportException">PolicyReadOnly; or what is wrong with it.</exception>
    public Task<bool> TrySetPolicyAsync(SupportPolicy from, SupportPolicy to, CancellationToken cancellationToken = default) =>
        _store.TrySetPolicyAsync(from, to, cancellationToken);

    /// <summary>Stores a policy in the place of the one that was read.</summary>
    /// <param name="read">The policy as it was read.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SupportException">PolicyChangedMeanwhile; PolicyInvalid and the others of a policy.</exception>
    public async Task<SupportPolicy> ReplacePolicyAsync(SupportPolicy read, SupportPolicy policy, CancellationToken cancellationToken = default) =>
        await TrySetPolicyAsync(read, policy, cancellationToken).ConfigureAwait(false)
            ? policy
            : throw new SupportException(ErrorIds.PolicyChangedMeanwhile, SupportErrorKind.ResourceExists);

    /// <summary>The stored profiles, by name.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<IReadOnlyDictionary<string, ContactInput>> GetProfilesAsync(CancellationToken cancellationToken = default) =>
        _store.GetProfilesAsync(cancellationToken);

    /// <summary>Demands that a profile may have this name: a contact of the policy goes before it, and it would never be used.</summary>
    /// <param name="name">The name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SupportException">ContactNameTaken.</exception>
    public async Task DemandFreeNameAsync(string name, CancellationToken cancellationToken = default)
    {
        var policy = await _store.GetPolicyAsync(cancellationToken).ConfigureAwait(false);
        if (policy.Contacts.Keys.FirstOrDefault(key => string.Equals(key.Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase)) is { } taken)
            throw new SupportException(ErrorIds.ContactNameTaken, SupportErrorKind.ResourceExists, taken);
    }

    /// <summary>Stores a profile, or removes it.</summary>
    /// <param name="name">The name.</param>
    /// <param name="profile">The profile; null removes it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SupportException">ContactNameTaken.</exception>
    public async Task SetProfileAsync(string name, ContactInput? profile, CancellationToken cancellationToken = default)
    {
        if (profile is not null)
            await DemandFreeNameAsync(name, cancellationToken).ConfigureAwait(false);
        await _store.SetProfileAsync(name, profile, cancellationToken).ConfigureAwait(false);
    }
}
