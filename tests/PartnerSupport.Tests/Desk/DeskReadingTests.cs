namespace PartnerSupport.Tests.Desk;

public sealed class DeskReadingTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_list_joins_ledger_and_services_puts_severity_A_first_and_names_the_customer_it_could_not_read()
    {
        await using var world = await DeskWorld.OpenAsync();
        var minimal = await world.SubmitAsync(DeskWorld.Azure("Less grave") with { Severity = "C" });
        var critical = await world.SubmitAsync(DeskWorld.Azure("Grave") with { Severity = "A" });

        var parts = await world.ListAsync(new RequestQuery { Sweep = true });

        var found = parts.Select(part => part.Item).OfType<SupportRequest>().ToList();
        Assert.Single(found, request => request.Reference == minimal.Reference);
        Assert.True(found.FindIndex(request => request.Reference == critical.Reference) < found.FindIndex(request => request.Reference == minimal.Reference));
        var ended = found.Select(request => request.Status is RequestStatus.Closed or RequestStatus.Withdrawn).ToArray();
        var open = found.Where((_, index) => !ended[index]).Select(request => request.Severity).ToArray();
        Assert.Contains(true, ended);
        Assert.Equal(ended.Order(), ended);
        Assert.Equal(open.Order(), open);
        Assert.Equal("Adatum", Assert.Single(parts, part => part.Error is not null).Customer?.Name);
    }

    [Fact]
    public async Task R2_requests_of_one_sweep_are_listed_by_its_name()
    {
        await using var world = await DeskWorld.OpenAsync();
        var first = await world.SubmitAsync(DeskWorld.Azure() with { Group = "Front door outage" });
        var second = await world.SubmitAsync(DeskWorld.Office() with { Group = "front door outage" });
        await world.SubmitAsync(DeskWorld.Azure("Another cause"));

        var found = (await world.ListAsync(new RequestQuery { Group = "Front Door Outage" })).Select(part => part.Item?.Reference).OfType<string>();

        Assert.Equal(new[] { first.Reference!, second.Reference! }.Order(), found.Order());
    }

    [Fact]
    public async Task R4_a_customer_object_is_taken_by_its_id_alone_and_looked_up_like_any_other()
    {
        await using var world = await DeskWorld.OpenAsync();
        var crooked = new CspCustomer
        {
            TenantId = Guid.Parse(CustomerId(1)),
            Name = "Nobody",
            DefaultDomain = "elsewhere.example",
        };

        var resolved = await world.Desk.Customers.ResolveAsync(crooked, Stop);

        Assert.Equal(("Contoso", "contoso.example"), (resolved.Name, resolved.DefaultDomain));
        var ofAnotherWorld = crooked with { TenantId = Guid.Parse("deadbeef-0000-4000-8000-000000000001") };
        var error = await Assert.ThrowsAsync<SupportException>(() => world.Desk.Customers.ResolveAsync(ofAnotherWorld, Stop));
        Assert.Equal("CustomerNotFound", error.Id);
    }

    [Fact]
    public async Task Facts_about_a_customer_are_held_and_read_again_on_demand()
    {
        await using var world = await DeskWorld.OpenAsync();
        var contoso = await world.Desk.Customers.ResolveAsync("Contoso", Stop);
        var contact = new ContactInput
        {
            Name = "Ana Moreno",
            Email = "ana.moreno@relecloud.example",
            Phone = "+1 425 555 0177",
        };
        Assert.True((await world.Desk.Contacts.JudgeAsync(contact, contoso, cancellationToken: Stop)).Passes);
        world.World.ChangeCustomer(CustomerId(1), customer => customer with { BillingContact = customer.BillingContact with { Phone = "+1 425 555 0177" } });

        Assert.True((await world.Desk.Contacts.JudgeAsync(contact, contoso, cancellationToken: Stop)).Passes);
        Assert.False((await world.Desk.Contacts.JudgeAsync(contact, contoso, refresh: true, Stop)).Passes);
    }

    [Fact]
    public async Task A_hand_off_that_somebody_submitted_is_joined_by_the_reference_in_its_title()
    {
        await using var world = await DeskWorld.OpenAsync();
        var handedOver = await world.SubmitAsync(DeskWorld.Office());
        var number = world.World.FileInPortal(handedOver.CustomerId.ToString(), RequestTitle.With(handedOver.Title, handedOver.Reference!), "…");

        var found = (await world.ListAsync()).Where(part => part.Item?.Reference == handedOver.Reference).ToArray();

        Assert.Equal(number, Assert.Single(found).Item!.RequestNumber);
    }

    [Theory]
    [InlineData("contoso")]
    [InlineData("CONTOSO.example")]
    [InlineData("c0000001-0000-4000-8000-000000000001")]
    public async Task R4_a_customer_is_found_by_name_domain_and_id(string text)
    {
        await using var world = await DeskWorld.OpenAsync();

        Assert.Equal("Contoso", (await world.Desk.Customers.ResolveAsync(text, Stop)).Name);
    }

    [Fact]
    public async Task An_unknown_customer_leads_to_the_nearest_names()
    {
        await using var world = await DeskWorld.OpenAsync();

        var error = await Assert.ThrowsAsync<SupportException>(() => world.Desk.Customers.ResolveAsync("Contosso", Stop));

        Assert.Equal(("CustomerNotFound", "Contoso"), (error.Id, error.Candidates[0]));
    }

    [Fact]
    public async Task Two_customers_of_one_name_are_told_apart_by_domain_or_id()
    {
        await using var world = await DeskWorld.OpenAsync();
        world.World.ChangeCustomer(CustomerId(2), customer => customer with { Tenant = customer.Tenant with { Name = "Contoso" } });

        var error = await Assert.ThrowsAsync<SupportException>(() => world.Desk.Customers.ResolveAsync("Contoso", Stop));

        Assert.Equal("CustomerAmbiguous", error.Id);
        Assert.Equal(2, error.Candidates.Count);
    }

    [Theory]
    [InlineData("Relecloud")]
    [InlineData("relecloud-helpdesk.example")]
    public async Task R14a_our_own_tenant_is_refused_with_the_door_that_is_open(string text)
    {
        await using var world = await DeskWorld.OpenAsync();

        var error = await Assert.ThrowsAsync<SupportException>(() => world.Desk.Customers.ResolveAsync(text, Stop));

        Assert.Equal("OwnTenant", error.Id);
        Assert.Contains("https://portal.azure.com", error.Action, StringComparison.Ordinal);
    }

    [Fact]
    public async Task R5_the_services_of_a_customer_come_with_route_and_links_azure_once_a_subscription()
    {
        await using var world = await DeskWorld.OpenAsync();
        var contoso = await world.Desk.Customers.ResolveAsync("Contoso", Stop);

        var services = await world.Desk.Customers.GetServicesAsync(contoso, Stop);

        Assert.Equal([CspService.Azure, CspService.Azure, CspService.Office365], services.Select(service => service.Service));
        Assert.Equal(
            SupportChannel.AzureSupportApi,
            services.Single(service => service.SubscriptionId == new Guid(DeskWorld.FirstSubscription)).Route!.Channel
        );
        Assert.Equal(SupportChannel.AzurePortal, services.Single(service => service.SubscriptionId == new Guid(DeskWorld.SecondSubscription)).Route!.Channel);
        Assert.All(services, service => Assert.Equal("https", service.ManageUri?.Scheme));
    }

    [Fact]
    public async Task WhatIf_touches_no_network_and_says_what_is_looked_up_when_filing()
    {
        await using var world = await DeskWorld.OpenAsync();
        world.World.ClearRequests();

        var review = await world.Desk.Filing.PreviewAsync(DeskWorld.Azure(), Stop);

        Assert.Empty(world.World.Requests);
        Assert.Contains(review.Findings, finding => finding.Id == "LookedUpWhenFiling");
        Assert.DoesNotContain(review.Findings, finding => finding.Severity == FindingSeverity.Error);
    }

    [Fact]
    public async Task WhatIf_refuses_what_is_wrong_as_typed()
    {
        await using var world = await DeskWorld.OpenAsync();

        var review = await world.Desk.Filing.PreviewAsync(
            DeskWorld.Azure() with
            {
                Severity = "Urgent!!",
                Contact = new ContactInput { Name = "Ana Moreno", Email = "ana at relecloud" },
            },
            Stop
        );

        Assert.Equal(
            ["ContactInvalid", "SeverityUnknown"],
            review.Findings.Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => finding.Id).Order()
        );
    }

    [Fact]
    public async Task One_request_is_found_by_reference_number_and_the_partners_own_number()
    {
        await using var world = await DeskWorld.OpenAsync();
        var filed = await world.SubmitAsync(DeskWorld.Azure() with { ExternalReference = "INC0020262" });

        foreach (var number in new[] { filed.Reference!, filed.Reference!.ToLowerInvariant(), filed.RequestNumber!, "INC0020262" })
        {
            Assert.Equal(filed.Reference, (await world.Desk.Requests.GetAsync(number, cancellationToken: Stop)).Reference);
        }
    }

    [Fact]
    public async Task A_number_that_nobody_knows_is_not_found()
    {
        await using var world = await DeskWorld.OpenAsync();

        Assert.Equal(
            "RequestNotFound",
            (await Assert.ThrowsAsync<SupportException>(() => world.Desk.Requests.GetAsync("CSP-00000000", cancellationToken: Stop))).Id
        );
    }

    private static string CustomerId(int number) => $"c0000001-0000-4000-8000-00000000000{number}";
}
