namespace PartnerSupport;

/// <summary>Who we are, read once for the session and again on demand or when it has aged.</summary>
internal sealed class PartnerFacts(SupportPorts ports)
{
    /// <summary>How long our own facts hold before they are read again.</summary>
    internal static readonly TimeSpan MaximumAge = TimeSpan.FromMinutes(30);

    /// <summary>
    /// The policy in force and the partner as read; our own facts are waited for, whatever the review's time (docs/decisions/contact-policy.md).
    /// </summary>
    internal async Task<PartnerProfile> GetAsync(bool refresh, CancellationToken cancellationToken)
    {
        var policy = await ports.Contacts.GetPolicyAsync(cancellationToken).ConfigureAwait(false);
        var profile = await ports.Partner.GetPartnerAsync(policy.AffiliateTenants, refresh, cancellationToken).ConfigureAwait(false);
        return !refresh && ports.Clock.GetUtcNow() - profile.ReadAt > MaximumAge
            ? await ports.Partner.GetPartnerAsync(policy.AffiliateTenants, refresh: true, cancellationToken).ConfigureAwait(false)
            : profile;
    }
}
