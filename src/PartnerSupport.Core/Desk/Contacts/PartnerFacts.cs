namespace PartnerSupport;

/// <summary>Who we are, read once for the session and again on demand or when it has aged.</summary>
internal sealed class PartnerFacts(IPartnerDirectory directory, TimeProvider clock)
{
    /// <summary>How long our own facts hold before they are read again.</summary>
    internal static readonly TimeSpan MaximumAge = TimeSpan.FromMinutes(30);

    /// <summary>The partner as read; our own facts are waited for, whatever the review's time (docs/decisions/contact-policy.md).</summary>
    internal async Task<PartnerProfile> GetAsync(SupportPolicy policy, bool refresh, CancellationToken cancellationToken)
    {
        var profile = await directory.GetPartnerAsync(policy.AffiliateTenants, refresh, cancellationToken).ConfigureAwait(false);
        return !refresh && clock.GetUtcNow() - profile.ReadAt > MaximumAge
            ? await directory.GetPartnerAsync(policy.AffiliateTenants, refresh: true, cancellationToken).ConfigureAwait(false)
            : profile;
    }
}
