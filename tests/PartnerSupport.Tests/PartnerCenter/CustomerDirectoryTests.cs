using PartnerSupport.Sandbox;
using PartnerSupport.Tests.Support;

namespace PartnerSupport.Tests.PartnerCenter;

public sealed class CustomerDirectoryTests
{
    [Fact]
    public async Task All_customers_are_listed_over_pages_and_kept()
    {
        await using var bench = await ServiceBench.OpenAsync(new SandboxOptions { CustomerCount = 1200 });

        var customers = await ServiceBench.AllAsync(bench.Services.Customers.ListAsync(ServiceBench.Token));

        Assert.Equal(1205, customers.DistinctBy(customer => customer.TenantId).Count());
        Assert.Equal(1205, bench.Services.Customers.Cached.Count);
        var pages = bench.Calls(SandboxService.PartnerCenter);
        Assert.Equal(3, pages.Count);
        Assert.All(pages.Skip(1), page => Assert.True(page.Headers.ContainsKey("MS-ContinuationToken")));

        Assert.Equal(1205, (await ServiceBench.AllAsync(bench.Services.Customers.ListAsync(ServiceBench.Token))).Count);
        Assert.Equal(3, bench.Calls(SandboxService.PartnerCenter).Count);
    }

    [Theory]
    [InlineData("Cont", "Contoso")]
    [InlineData("woodgrove b", "Woodgrove Bank")]
    public async Task A_customer_is_found_by_the_beginning_of_its_name(string prefix, string name)
    {
        await using var bench = await ServiceBench.OpenAsync();

        Assert.Equal([name], (await bench.Services.Customers.FindByNameAsync(prefix, ServiceBench.Token)).Select(customer => customer.Name));
    }

    [Fact]
    public async Task A_customer_is_found_by_id_and_another_tenant_is_not_one()
    {
        await using var bench = await ServiceBench.OpenAsync();

        var contoso = await bench.Services.Customers.FindByIdAsync(ServiceBench.Contoso.TenantId, ServiceBench.Token);

        Assert.Equal("Contoso", contoso!.Name);
        Assert.Equal("reseller", contoso.Relationship);
        Assert.True(contoso.AllowsDelegatedAccess);
        Assert.Null(await bench.Services.Customers.FindByIdAsync(ServiceBench.Partner, ServiceBench.Token));
        Assert.Null(await bench.Services.Customers.FindByIdAsync(Guid.NewGuid(), ServiceBench.Token));
    }

    [Theory]
    [InlineData("contoso.example", "Contoso")]
    [InlineData("CONTOSO.example", "Contoso")]
    [InlineData("contososandbox.onmicrosoft.com", "Contoso")]
    [InlineData("relecloud.example", null)]
    [InlineData("nobody.example", null)]
    public async Task A_customer_is_found_by_any_of_its_domains(string domain, string? name)
    {
        await using var bench = await ServiceBench.OpenAsync();

        Assert.Equal(name, (await bench.Services.Customers.FindByDomainAsync(domain, ServiceBench.Token))?.Name);
    }

    [Fact]
    public async Task A_domain_that_nobody_can_look_up_is_not_taken_for_nobodys()
    {
        await using var bench = await ServiceBench.OpenAsync();
        bench.World.Faults.Add(
            new SandboxFault(FaultKind.ServerError)
            {
                PathContains = "findTenantInformation",
                Times = int.MaxValue,
                RetryAfter = null,
            }
        );

        var error = await Assert.ThrowsAsync<SupportException>(() =>
            bench.Services.Customers.FindByDomainAsync("contososandbox.onmicrosoft.com", ServiceBench.Token)
        );

        Assert.Equal("ServiceUnavailable", error.Id);
    }

    [Fact]
    public async Task Azure_subscriptions_are_known_whether_classic_or_under_an_azure_plan()
    {
        await using var bench = await ServiceBench.OpenAsync();

        var estate = await bench.Services.Customers.GetEstateAsync(ServiceBench.Contoso, refresh: false, ServiceBench.Token);

        Assert.Equal(
            [(ServiceBench.Production.Id, true), (ServiceBench.Test.Id, false)],
            estate.Subscriptions.Value!.OrderBy(subscription => subscription.Id).Select(subscription => (subscription.Id, subscription.IsAzurePlan))
        );
        Assert.Equal("Contoso Production", estate.Subscriptions.Value!.First(subscription => subscription.IsAzurePlan).Name);
        Assert.Equal(["ENTERPRISEPACK"], estate.Licences.Value!.Select(licence => licence.SkuPartNumber));
        Assert.Contains("EXCHANGE_S_ENTERPRISE", estate.Licences.Value![0].ServicePlans);
        Assert.Contains(DefaultWorld.ContosoTenantId, estate.ManagedServices.Value!.First(service => service.Id == "Exchange").ServiceTicket!.AbsoluteUri);
    }

    [Fact]
    public async Task A_trial_licence_counts_and_is_known_as_one()
    {
        await using var bench = await ServiceBench.OpenAsync();

        var licences = (await bench.Services.Customers.GetEstateAsync(ServiceBench.Fabrikam, refresh: false, ServiceBench.Token)).Licences.Value!;

        Assert.Equal(
            [("EMS", true), ("ENTERPRISEPACK", false)],
            licences.OrderBy(licence => licence.SkuPartNumber).Select(licence => (licence.SkuPartNumber, licence.IsTrial))
        );
    }

    [Fact]
    public async Task Licences_that_may_not_be_read_are_unknown_and_not_none()
    {
        await using var bench = await ServiceBench.OpenAsync();

        var estate = await bench.Services.Customers.GetEstateAsync(ServiceBench.Adatum, refresh: false, ServiceBench.Token);

        Assert.False(estate.Licences.IsKnown);
        Assert.NotEmpty(estate.Licences.Remedy!);
        Assert.True(estate.Subscriptions.IsKnown);
        Assert.Empty(estate.Subscriptions.Value!);
    }

    [Fact]
    public async Task A_customers_contact_data_is_read_from_directory_billing_and_company_profile()
    {
        await using var bench = await ServiceBench.OpenAsync();

        var facts = await bench.Services.Customers.GetContactFactsAsync(ServiceBench.Contoso, refresh: false, ServiceBench.Token);

        Assert.True(facts.IsComplete);
        Assert.Equal(["contoso.example", "contososandbox.onmicrosoft.com"], facts.Domains.Value!.Order(StringComparer.Ordinal));
        Assert.Equal(
            ("Lee", "Gu", "lee.gu@contoso.example", "+1 425 555 0101"),
            (facts.Billing.Value!.FirstName, facts.Billing.Value.LastName, facts.Billing.Value.Email, facts.Billing.Value.Phone)
        );
        Assert.Equal(("office@contoso.example", "+1 425 555 0100"), (facts.Company.Value!.Email, facts.Company.Value.Phone));
    }

    [Fact]
    public async Task Thin_rights_make_a_customers_contact_data_unknown_and_not_absent()
    {
        await using var bench = await ServiceBench.OpenAsync();

        var facts = await bench.Services.Customers.GetContactFactsAsync(ServiceBench.Adatum, refresh: false, ServiceBench.Token);

        Assert.False(facts.Domains.IsKnown);
        Assert.False(facts.Billing.IsKnown);
        Assert.False(facts.Company.IsKnown);
        Assert.All([facts.Domains.Remedy, facts.Billing.Remedy, facts.Company.Remedy], remedy => Assert.False(string.IsNullOrEmpty(remedy)));
    }

    [Fact]
    public async Task Open_fraud_events_are_the_customers_own_and_unresolved()
    {
        await using var bench = await ServiceBench.OpenAsync();

        var contoso = await bench.Services.Customers.GetFraudEventsAsync(ServiceBench.Contoso, ServiceBench.Token);
        var tailspin = await bench.Services.Customers.GetFraudEventsAsync(ServiceBench.Tailspin, ServiceBench.Token);

        var open = Assert.Single(contoso.Value!);
        Assert.Equal(ServiceBench.Test.Id, open.SubscriptionId);
        Assert.Equal("vm-sandbox-3", open.ResourceName);
        Assert.Empty(tailspin.Value!);
        Assert.Single(bench.World.Requests, request => request.Path.EndsWith("/fraudEvents", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Every_call_carries_partner_centers_headers_and_a_request_id_of_its_own()
    {
        await using var bench = await ServiceBench.OpenAsync();

        await bench.Services.Customers.GetEstateAsync(ServiceBench.Contoso, refresh: false, ServiceBench.Token);

        var calls = bench.Calls(SandboxService.PartnerCenter);
        Assert.All(calls, call => Assert.Equal("v1", call.Headers["MS-Contract-Version"]));
        Assert.All(calls, call => Assert.Equal("PartnerSupport", call.Headers["MS-PartnerCenter-Application"]));
        Assert.Equal(calls.Count, calls.Select(call => call.Headers["MS-RequestId"]).Distinct().Count());
    }
}
