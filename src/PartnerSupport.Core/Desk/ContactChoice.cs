namespace PartnerSupport;

/// <summary>Chooses the contact of a draft, the partner's own when none is given, and has the policy judge it (R8, R11).</summary>
internal sealed class ContactChoice(SupportPorts ports)
{
    /// <summary>The verdict on a draft's contact.</summary>
    internal async Task<ContactVerdict> JudgeAsync(SupportRequestDraft draft, PartnerProfile us, CustomerContactFacts? them, SupportPolicy policy, CancellationToken cancellationToken)
    {
        var profiles = await ports.Contacts.GetProfilesAsync(cancellationToken).ConfigureAwait(false);
        throw new NotImplementedException();
    }

    /// <summary>What can be said of a draft's contact without knowing who we are.</summary>
    internal ContactVerdict? Preview(SupportRequestDraft draft) => null;
}
