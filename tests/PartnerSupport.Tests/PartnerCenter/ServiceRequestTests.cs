using Newtonsoft.Json.Linq;
using PartnerSupport.Sandbox;
using PartnerSupport.Services.Wire;
using PartnerSupport.Tests.Support;

namespace PartnerSupport.Tests.PartnerCenter;

public sealed class ServiceRequestTests
{
    [Fact]
    public async Task A_customers_requests_are_listed_with_words_behind_the_integers()
    {
        await using var bench = await ServiceBench.OpenAsync();

        var requests = await ServiceBench.AllAsync(bench.Services.PartnerCenter.ListAsync(ServiceBench.Contoso, new RequestQuery(), ServiceBench.Token));

        Assert.Equal(2, requests.Count);
        var open = requests.First(request => request.Status == RequestStatus.Open);
        Assert.Equal(("Shared calendar shows old entries", SupportSeverity.Minimal, CspService.Office365), (open.Title, open.Severity, open.Service));
        Assert.Null(open.ClosedAt);
        Assert.Equal(TimeSpan.Zero, open.CreatedAt!.Value.Offset);
        Assert.NotNull(requests.First(request => request.Status == RequestStatus.Closed).ClosedAt);
        Assert.All(requests, request => Assert.StartsWith("0000", request.RequestNumber));
        Assert.All(requests, request => Assert.Equal(SupportChannel.PartnerCenter, request.Channel));
    }

    [Fact]
    public async Task Hundreds_of_requests_of_a_customer_are_listed_without_links_or_token()
    {
        await using var bench = await ServiceBench.OpenAsync();
        for (var number = 0; number < 450; number++)
            bench.World.FileInPortal(DefaultWorld.TailspinTenantId, $"Portal request {number}", "Filed by hand.");

        var requests = await ServiceBench.AllAsync(bench.Services.PartnerCenter.ListAsync(ServiceBench.Tailspin, new RequestQuery(), ServiceBench.Token));

        Assert.Equal(450, requests.DistinctBy(request => request.RequestNumber).Count());
        Assert.Equal(450, requests.Count);
    }

    [Fact]
    public async Task The_partners_list_names_the_customer_of_each_request()
    {
        await using var bench = await ServiceBench.OpenAsync();

        var requests = await ServiceBench.AllAsync(bench.Services.PartnerCenter.ListAsync(null, new RequestQuery(), ServiceBench.Token));

        Assert.Contains(
            requests,
            request =>
                request.CustomerId == ServiceBench.Woodgrove.TenantId
                && request.Service == CspService.DynamicsCrmOnline
                && request.Severity == SupportSeverity.Critical
        );
        Assert.Contains(
            requests,
            request =>
                request.CustomerId == ServiceBench.Fabrikam.TenantId
                && request.Service == CspService.EnterpriseMobilitySuite
                && request.Status == RequestStatus.AttentionNeeded
        );
    }

    [Fact]
    public async Task A_hand_off_that_was_submitted_is_known_by_the_reference_in_its_title()
    {
        await using var bench = await ServiceBench.OpenAsync();
        var number = bench.World.FileInPortal(
            DefaultWorld.FabrikamTenantId,
            "SharePoint search misses new documents [CSP-7Q2MZ0AB]",
            "Four days.\n\n[CSP-7Q2MZ0AB]"
        );

        var requests = await ServiceBench.AllAsync(bench.Services.PartnerCenter.ListAsync(ServiceBench.Fabrikam, new RequestQuery(), ServiceBench.Token));

        Assert.Equal("CSP-7Q2MZ0AB", requests.Single(request => request.RequestNumber == number).Reference);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_note_is_added_whether_the_service_answers_with_the_request_or_with_nothing(bool noContent)
    {
        await using var bench = await ServiceBench.OpenAsync(new SandboxOptions { PatchAnswersNoContent = noContent });
        var request = (await ServiceBench.AllAsync(bench.Services.PartnerCenter.ListAsync(ServiceBench.Contoso, new RequestQuery(), ServiceBench.Token)))[0];

        var note = await bench.Services.PartnerCenter.AddNoteAsync(
            request,
            new SupportNote { Text = "Diagnostics are attached in the portal." },
            ServiceBench.Token
        );

        Assert.True(note.IsOurs);
        Assert.Equal(request.RequestNumber, note.RequestNumber);
        Assert.NotNull(note.CreatedAt);
        var notes = await ServiceBench.AllAsync(bench.Services.PartnerCenter.ListNotesAsync(request, ServiceBench.Token));
        Assert.Equal("Diagnostics are attached in the portal.", notes[^1].Text);
    }

    [Fact]
    public async Task A_note_whose_answer_is_lost_is_written_once()
    {
        await using var bench = await ServiceBench.OpenAsync();
        var request = (await ServiceBench.AllAsync(bench.Services.PartnerCenter.ListAsync(ServiceBench.Contoso, new RequestQuery(), ServiceBench.Token)))[0];
        bench.World.Faults.Add(new SandboxFault(FaultKind.CommitThenDrop) { Method = "PATCH" });

        await bench.Services.PartnerCenter.AddNoteAsync(request, new SupportNote { Text = "Any news?" }, ServiceBench.Token);

        Assert.Single(bench.World.Tickets.Single(ticket => ticket.Number == request.RequestNumber).Messages, message => message == "Any news?");
        var tries = bench.World.Requests.Where(call => call.Method == "PATCH").ToArray();
        Assert.Equal(2, tries.Length);
        Assert.Single(tries.Select(call => call.Headers["MS-RequestId"]).Distinct());
    }

    [Fact]
    public async Task The_patch_has_the_documented_body_and_no_contact()
    {
        await using var bench = await ServiceBench.OpenAsync();
        var request = (await ServiceBench.AllAsync(bench.Services.PartnerCenter.ListAsync(ServiceBench.Contoso, new RequestQuery(), ServiceBench.Token)))[0];

        await bench.Services.PartnerCenter.AddNoteAsync(request, new SupportNote { Text = "Sample Note" }, ServiceBench.Token);

        var sent = bench.World.Requests.Single(call => call.Method == "PATCH").Body;
        Assert.Equal(
            "{\"Id\":null,\"Title\":null,\"Description\":null,\"Severity\":\"unknown\","
                + "\"SupportTopicId\":null,\"SupportTopicName\":null,\"Status\":\"none\",\"Organization\":null,"
                + "\"PrimaryContact\":null,\"LastUpdatedBy\":null,\"ProductName\":null,\"ProductId\":null,"
                + "\"CreatedDate\":\"0001-01-01T00:00:00\",\"LastModifiedDate\":\"0001-01-01T00:00:00\","
                + "\"LastClosedDate\":\"0001-01-01T00:00:00\",\"NewNote\":{\"CreatedByName\":null,\"CreatedDate\":null,\"Text\":\"Sample Note\"},"
                + "\"Notes\":null,\"CountryCode\":null,"
                + "\"FileLinks\":null,\"Attributes\":{\"ObjectType\":\"ServiceRequest\"}}",
            sent
        );
        if (ReferenceData.Exists)
            Assert.True(JToken.DeepEquals(ReferenceData.Json("partner-center/update-a-service-request.01.request.body.json"), JsonExchange.Parse(sent)));
    }

    [Fact]
    public async Task A_request_is_closed_by_a_patch_that_changes_nothing_else()
    {
        await using var bench = await ServiceBench.OpenAsync();
        var request = (await ServiceBench.AllAsync(bench.Services.PartnerCenter.ListAsync(ServiceBench.Contoso, new RequestQuery(), ServiceBench.Token))).First(
            known => known.Status == RequestStatus.Open
        );

        await bench.Services.PartnerCenter.ChangeAsync(request, new RequestChange { IsClosed = true }, ServiceBench.Token);

        Assert.Equal(RequestStatus.Closed, (await bench.Services.PartnerCenter.GetAsync(request, ServiceBench.Token))!.Status);
    }

    [Fact]
    public async Task A_request_that_is_gone_is_null_and_one_without_a_number_is_refused()
    {
        await using var bench = await ServiceBench.OpenAsync();
        var gone = new SupportRequest
        {
            CustomerId = ServiceBench.Contoso.TenantId,
            CustomerName = "Contoso",
            Service = CspService.Office365,
            Status = RequestStatus.Open,
            Title = "Gone",
            RequestNumber = "000099999999999",
        };

        Assert.Null(await bench.Services.PartnerCenter.GetAsync(gone, ServiceBench.Token));
        var error = await Assert.ThrowsAsync<SupportException>(() =>
            bench.Services.PartnerCenter.AddNoteAsync(gone with { RequestNumber = null }, new SupportNote { Text = "?" }, ServiceBench.Token)
        );
        Assert.Equal("RequestNotFiledYet", error.Id);
    }
}
