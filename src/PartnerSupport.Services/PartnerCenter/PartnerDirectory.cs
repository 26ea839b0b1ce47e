using Newtonsoft.Json.Linq;
using PartnerSupport.Services.Graph;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Services.PartnerCenter;

/// <summary>Who we are, from Graph and Partner Center (R8): verified domains, profiles, the signed-in user. Side by side, cached for the session.</summary>
internal sealed class PartnerDirectory(PartnerCenterClient partnerCenter, GraphDirectory graph, TimeProvider clock, Guid partnerTenantId) : IPartnerDirectory
{
    private static readonly TimeSpan MaxAge = TimeSpan.FromMinutes(30);

    private readonly AgedCache<int, PartnerProfile> _profile = new(clock, MaxAge);
    private readonly AgedCache<Guid, Fact<IReadOnlyList<string>>> _affiliates = new(clock, MaxAge);

    /// <inheritdoc/>
    public async Task<PartnerProfile> GetPartnerAsync(IReadOnlyList<Guid> affiliates, bool refresh, CancellationToken cancellationToken)
    {
        var own = _profile.GetAsync(0, refresh, ReadAsync, IsComplete, cancellationToken);
        var domains = await Task.WhenAll(affiliates.Distinct().Where(tenant => tenant != partnerTenantId).Select(AffiliateAsync)).ConfigureAwait(false);
        return await own.ConfigureAwait(false) with { AffiliateDomains = domains.ToDictionary(pair => pair.Tenant, pair => pair.Domains) };

        async Task<(Guid Tenant, Fact<IReadOnlyList<string>> Domains)> AffiliateAsync(Guid tenant) =>
            (
                tenant,
                await _affiliates.GetAsync(tenant, refresh, token => DomainsAsync(tenant, token), fact => fact.IsKnown, cancellationToken).ConfigureAwait(false)
            );
    }

    private static bool IsComplete(PartnerProfile profile) =>
        profile is { VerifiedDomains.IsKnown: true, SupportProfile.IsKnown: true, PrimaryContact.IsKnown: true };

    private async Task<PartnerProfile> ReadAsync(CancellationToken cancellationToken)
    {
        string? name = null;
        JToken? legal = null;
        var domains = FactReading.ReadAsync(
            FactIds.FactPartnerDomains,
            FactIds.RemedyOrganization,
            async token =>
            {
                var organization = await graph.GetOrganizationAsync(partnerTenantId, token).ConfigureAwait(false);
                name = organization.Name;
                return organization.VerifiedDomains;
            },
            cancellationToken
        );
        var support = FactReading.ReadAsync(
            FactIds.FactSupportProfile,
            FactIds.RemedyPartnerCenter,
            async token => ProfileReader.Support(await ProfileAsync("profiles/support", token).ConfigureAwait(false)),
            cancellationToken
        );
        var primary = FactReading.ReadAsync(
            FactIds.FactLegalProfile,
            FactIds.RemedyPartnerCenter,
            async token => ProfileReader.Primary(legal = await ProfileAsync("profiles/legalbusiness?vettingVersion=Current", token).ConfigureAwait(false)),
            cancellationToken
        );
        var user = FactReading.ReadAsync(FactIds.FactSignedInUser, FactIds.RemedySignedInUser, graph.GetSignedInUserAsync, cancellationToken);
        await Task.WhenAll(domains, support, primary, user).ConfigureAwait(false);
        return new PartnerProfile
        {
            TenantId = partnerTenantId,
            Name = name ?? legal.Text("companyName") ?? partnerTenantId.ToString("D"),
            VerifiedDomains = await domains.ConfigureAwait(false),
            SupportProfile = await support.ConfigureAwait(false),
            PrimaryContact = await primary.ConfigureAwait(false),
            SignedInUser = await user.ConfigureAwait(false),
            Country = ProfileReader.Country(legal),
            ReadAt = clock.GetUtcNow(),
        };
    }

    private Task<Fact<IReadOnlyList<string>>> DomainsAsync(Guid tenant, CancellationToken cancellationToken) =>
        FactReading.ReadAsync(
            FactIds.FactAffiliateDomains,
            FactIds.RemedyOrganization,
            async token => (await graph.GetOrganizationAsync(tenant, token).ConfigureAwait(false)).VerifiedDomains,
            cancellationToken
        );

    private async Task<JObject> ProfileAsync(string path, CancellationToken cancellationToken) =>
        (await partnerCenter.GetAsync(path, path.Split('?')[0], cancellationToken).ConfigureAwait(false)).Object;
}
