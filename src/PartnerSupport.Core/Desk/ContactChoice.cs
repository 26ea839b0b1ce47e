namespace PartnerSupport;

/// <summary>Chooses the contact of a draft, the partner's own when none is given, and has the policy judge it (R8, R11).</summary>
internal sealed class ContactChoice(SupportPorts ports)
{
    /// <summary>The verdict on a draft's contact.</summary>
    internal async Task<ContactVerdict> JudgeAsync(SupportRequestDraft draft, PartnerProfile us, CustomerContactFacts? them, SupportPolicy policy, CancellationToken cancellationToken)
    {
        var profiles = await ports.Contacts.GetProfilesAsync(cancellationToken).ConfigureAwait(false);
        return ContactPolicy.Decide(ContactQuestion.Of(draft, us, them, policy, profiles));
    }

    /// <summary>What can be said of a draft's contact without knowing who we are.</summary>
    internal ContactVerdict? Preview(SupportRequestDraft draft)
    {
        // A profile's name, or nothing: what it stands for is looked up when filing.
        if (draft.Contact is not { IsEmpty: false } typed || !string.IsNullOrWhiteSpace(typed.ProfileName)) return null;
        var findings = ContactPolicy.JudgeForm(typed with { AdditionalEmail = [.. typed.AdditionalEmail, .. draft.AdditionalEmail] });
        return findings.Count == 0 ? null : new ContactVerdict(findings, null);
    }
}
