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

    /// <summary>The stored profiles, by name.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<IReadOnlyDictionary<string, ContactInput>> GetProfilesAsync(CancellationToken cancellationToken = default) =>
        _store.GetProfilesAsync(cancellationToken);

    /// <summary>Stores a profile, or removes it.</summary>
    /// <param name="name">The name.</param>
    /// <param name="profile">The profile; null removes it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task SetProfileAsync(string name, ContactInput? profile, CancellationToken cancellationToken = default) =>
        _store.SetProfileAsync(name, profile, cancellationToken);
}
