namespace PartnerSupport;

/// <summary>Has the contact policy decide whose contact goes out with a draft: the partner's own when none is given (R8, R11).</summary>
internal sealed class ContactChoice(IContactStore store)
{
    /// <summary>The verdict on a draft's contact; the contact speaks the draft's language where it names one.</summary>
    internal async Task<ContactVerdict> JudgeAsync(
        SupportRequestDraft draft,
        PartnerProfile us,
        CustomerContactFacts? them,
        SupportPolicy policy,
        CancellationToken cancellationToken
    )
    {
        var profiles = await store.GetProfilesAsync(cancellationToken).ConfigureAwait(false);
        var verdict = ContactPolicy.Decide(ContactQuestion.Of(draft, us, them, policy, profiles));
        return verdict.Contact is { } contact && draft.Language is not null && SupportLanguages.Find(draft.Language) is { } language
            ? verdict with
            {
                Contact = contact with { Language = language.Code },
            }
            : verdict;
    }

    /// <summary>What can be said of a draft's contact without knowing who we are; null when there is nothing to say.</summary>
    internal static ContactVerdict? Preview(SupportRequestDraft draft) =>
        draft.Contact is { IsEmpty: false } given ? new ContactVerdict(ContactPolicy.JudgeForm(given), null) : null;
}
