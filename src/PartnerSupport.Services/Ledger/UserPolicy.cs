namespace PartnerSupport.Services.Ledger;

/// <summary>
/// A user's own narrowing of the partner's read-only policy, in a document of the ledger under the user's name. Only what
/// differs is kept, so that what the partner changes elsewhere acts at once.
/// </summary>
/// <param name="ledger">The ledger.</param>
internal sealed class UserPolicy(IRequestLedger ledger)
{
    private readonly string _document = "policy/" + Environment.UserName.ToLowerInvariant();

    internal async Task<PolicyNarrowing?> ReadAsync(CancellationToken cancellationToken) =>
        await ledger.ReadDocumentAsync(_document, cancellationToken).ConfigureAwait(false) is { } text
            ? LedgerJson.Read<PolicyNarrowing>(text, _document, ledger.Location)
            : null;

    /// <summary>Keeps what a policy takes from the partner's.</summary>
    /// <param name="wanted">The policy as it is to be.</param>
    /// <param name="partners">The partner's.</param>
    /// <param name="from">Hash of the policy in force on which the change stands; null: whatever is in force.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether it was kept: not where another policy is in force by now; null where it would widen the partner's.</returns>
    internal async Task<bool?> WriteAsync(SupportPolicy wanted, SupportPolicy partners, string? from, CancellationToken cancellationToken)
    {
        var narrowing = Of(wanted, partners);
        if (PolicyDocument.Hash(narrowing.Apply(partners, out _)) != PolicyDocument.Hash(wanted))
            return null;
        var text = narrowing == new PolicyNarrowing() ? null : LedgerJson.Write(narrowing);
        var isKept = false;
        await ledger
            .UpdateDocumentAsync(_document, stands => (isKept = from is null || HashOf(stands, partners) == from) ? text : stands, cancellationToken)
            .ConfigureAwait(false);
        return isKept;
    }

    private string HashOf(string? text, SupportPolicy partners) =>
        PolicyDocument.Hash(text is null ? partners : LedgerJson.Read<PolicyNarrowing>(text, _document, ledger.Location).Apply(partners, out _));

    private static PolicyNarrowing Of(SupportPolicy wanted, SupportPolicy partners) =>
        new()
        {
            Contacts = Fewer(wanted.Contacts.Keys, partners.Contacts.Keys),
            DefaultContact = wanted.DefaultContact == partners.DefaultContact ? null : wanted.DefaultContact,
            DeclaredDomains = Fewer(wanted.DeclaredDomains, partners.DeclaredDomains),
            DeclaredAddresses = Fewer(wanted.DeclaredAddresses, partners.DeclaredAddresses),
            DeclaredPhones = Fewer(wanted.DeclaredPhones, partners.DeclaredPhones),
            AffiliateTenants = Fewer(wanted.AffiliateTenants, partners.AffiliateTenants),
            KnownCustomerContacts = More(wanted.KnownCustomerContacts, partners.KnownCustomerContacts),
            EscalationCriterion = wanted.EscalationCriterion == partners.EscalationCriterion ? null : wanted.EscalationCriterion,
            TimeToSubmit = wanted.TimeToSubmit.Except(partners.TimeToSubmit).ToDictionary() is { Count: > 0 } times ? times : null,
            ClaimTime = wanted.ClaimTime == partners.ClaimTime ? null : wanted.ClaimTime,
            TextRetention = wanted.TextRetention == partners.TextRetention ? null : wanted.TextRetention,
            OnCustomerContact = wanted.OnCustomerContact == partners.OnCustomerContact ? null : wanted.OnCustomerContact,
        };

    private static List<T>? Fewer<T>(IEnumerable<T> wanted, IEnumerable<T> partners) =>
        wanted.ToHashSet() is var set && set.SetEquals(partners) ? null : [.. set];

    // Contacts compare by what they say: their lists have no equality of their own.
    private static Dictionary<Guid, IReadOnlyList<ContactInput>>? More(
        IReadOnlyDictionary<Guid, IReadOnlyList<ContactInput>> wanted,
        IReadOnlyDictionary<Guid, IReadOnlyList<ContactInput>> partners
    )
    {
        var more = wanted
            .Select(entry =>
                (entry.Key, New: entry.Value.ExceptBy((partners.GetValueOrDefault(entry.Key) ?? []).Select(LedgerJson.Write), LedgerJson.Write).ToList())
            )
            .Where(entry => entry.New.Count > 0)
            .ToDictionary(entry => entry.Key, IReadOnlyList<ContactInput> (entry) => entry.New);
        return more.Count > 0 ? more : null;
    }
}
