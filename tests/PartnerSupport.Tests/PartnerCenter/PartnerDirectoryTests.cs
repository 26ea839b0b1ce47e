using PartnerSupport.Sandbox;
using PartnerSupport.Tests.Support;

namespace PartnerSupport.Tests.PartnerCenter;

public sealed class PartnerDirectoryTests
{
    [Fact]
    public async Task We_are_known_by_domains_profiles_and_the_signed_in_user()
    {
        await using var bench = await ServiceBench.OpenAsync();

        var partner = await bench.Services.Partner.GetPartnerAsync([], refresh: false, ServiceBench.Token);

        Assert.Equal("Relecloud", partner.Name);
        Assert.Contains("relecloud.example", partner.VerifiedDomains.Value!);
        Assert.Contains("relecloud-helpdesk.example", partner.VerifiedDomains.Value!);
        Assert.Equal("desk@relecloud-helpdesk.example", partner.SupportProfile.Value!.Email);
        Assert.Equal("+34 91 555 0100", partner.SupportProfile.Value.Phone);
        Assert.Equal(
            ("Ana", "Moreno", "ana.moreno@relecloud.example"),
            (partner.PrimaryContact.Value!.FirstName, partner.PrimaryContact.Value.LastName, partner.PrimaryContact.Value.Email)
        );
        Assert.Equal("ES", partner.Country);
        Assert.Equal("ana.moreno@relecloud.example", partner.SignedInUser.Value!.Email);
    }

    [Fact]
    public async Task Our_facts_are_read_once_a_session_and_again_when_asked()
    {
        await using var bench = await ServiceBench.OpenAsync();

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => bench.Services.Partner.GetPartnerAsync([], refresh: false, ServiceBench.Token)));
        Assert.Single(bench.World.Requests, request => request.Path.EndsWith("/profiles/support", StringComparison.Ordinal));

        bench.World.ChangePartner(partner => partner with { SupportEmail = "night@relecloud.example" });
        Assert.Equal(
            "desk@relecloud-helpdesk.example",
            (await bench.Services.Partner.GetPartnerAsync([], refresh: false, ServiceBench.Token)).SupportProfile.Value!.Email
        );
        Assert.Equal(
            "night@relecloud.example",
            (await bench.Services.Partner.GetPartnerAsync([], refresh: true, ServiceBench.Token)).SupportProfile.Value!.Email
        );
    }

    [Fact]
    public async Task An_application_has_no_profile_of_a_person_and_says_what_would_help()
    {
        await using var bench = await ServiceBench.OpenAsync(appOnly: true);

        var partner = await bench.Services.Partner.GetPartnerAsync([], refresh: false, ServiceBench.Token);

        Assert.True(partner.VerifiedDomains.IsKnown);
        Assert.False(partner.SignedInUser.IsKnown);
        Assert.False(partner.SupportProfile.IsKnown);
        Assert.NotEmpty(partner.SignedInUser.WhyUnknown!);
        Assert.NotEmpty(partner.SupportProfile.Remedy!);
    }

    [Fact]
    public async Task A_service_that_is_down_leaves_one_fact_unknown_and_the_others_known()
    {
        await using var bench = await ServiceBench.OpenAsync();
        bench.World.Faults.Add(
            new SandboxFault(FaultKind.ServerError)
            {
                PathContains = "profiles/support",
                Times = int.MaxValue,
                RetryAfter = null,
            }
        );

        var partner = await bench.Services.Partner.GetPartnerAsync([], refresh: false, ServiceBench.Token);

        Assert.False(partner.SupportProfile.IsKnown);
        Assert.True(partner.VerifiedDomains.IsKnown);
        Assert.True(partner.PrimaryContact.IsKnown);

        // What could not be read is not kept: the next question asks again.
        bench.World.Faults.Clear();
        Assert.True((await bench.Services.Partner.GetPartnerAsync([], refresh: false, ServiceBench.Token)).SupportProfile.IsKnown);
    }

    [Fact]
    public async Task An_affiliate_tenants_domains_are_read_like_our_own()
    {
        await using var bench = await ServiceBench.OpenAsync();

        var partner = await bench.Services.Partner.GetPartnerAsync(
            [ServiceBench.Contoso.TenantId, ServiceBench.Adatum.TenantId],
            refresh: false,
            ServiceBench.Token
        );

        Assert.Contains("contoso.example", partner.AffiliateDomains[ServiceBench.Contoso.TenantId].Value!);
        Assert.False(partner.AffiliateDomains[ServiceBench.Adatum.TenantId].IsKnown);
    }
}
