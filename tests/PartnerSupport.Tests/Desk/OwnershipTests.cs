namespace PartnerSupport.Tests.Desk;

/// <summary>Which system holds a request: one answer for every service, channel and state.</summary>
public sealed class OwnershipTests
{
    private static readonly Guid Subscription = new("11111111-0000-4000-8000-000000000001");

    [Fact]
    public void Every_service_channel_and_state_has_one_owner()
    {
        foreach (var service in Enum.GetValues<CspService>().Where(service => service != CspService.Unknown))
        foreach (var channel in Enum.GetValues<SupportChannel>())
        foreach (var status in Enum.GetValues<RequestStatus>())
        foreach (var numbered in (bool[])[false, true])
        {
            var request = Request(service, status, numbered ? "2611220050000123" : null) with { Channel = channel };
            var expected =
                !numbered && status is RequestStatus.ToSubmit or RequestStatus.Withdrawn or RequestStatus.Failed && !numbered ? RequestOwner.Ledger
                : service == CspService.Azure && numbered ? RequestOwner.AzureSupport
                : numbered ? RequestOwner.PartnerCenter
                : RequestOwner.Ledger;

            Assert.Equal(expected, RequestOwnership.Of(request));
        }
    }

    [Fact]
    public void A_name_at_Azure_counts_before_the_number_is_known() =>
        Assert.Equal(
            RequestOwner.AzureSupport,
            RequestOwnership.Of(Request(CspService.Azure, RequestStatus.Submitting, null) with { ResourceName = "csp-7zk3m0qx-0123456789abcdef" })
        );

    [Fact]
    public void The_channel_that_a_request_took_says_nothing_about_where_it_lives()
    {
        var atThePortal = Request(CspService.Azure, RequestStatus.Open, "2611220050000123") with { Channel = SupportChannel.AzurePortal };

        Assert.Equal(RequestOwner.AzureSupport, RequestOwnership.Of(atThePortal));
    }

    [Fact]
    public async Task A_hand_off_to_the_Azure_portal_that_Microsoft_closed_is_closed_in_the_list_and_asked_for_alone()
    {
        await using var world = await DeskWorld.OpenAsync();
        var handedOver = await world.SubmitAsync(DeskWorld.Azure() with { Channel = ChannelPreference.Portal });
        var number = world.World.FileInAzurePortal(DeskWorld.FirstSubscription, RequestTitle.With(handedOver.Title, handedOver.Reference!), "As on the sheet.");
        await world.Desk.Requests.SetNumberAsync(handedOver.Reference!, number, Stop);
        world.World.CloseAsMicrosoft(number);

        var listed = Assert.Single(await world.ListAsync(), part => part.Item?.Reference == handedOver.Reference).Item!;
        var alone = await world.Desk.Requests.GetAsync(handedOver.Reference!, null, Stop);

        Assert.Equal((RequestStatus.Closed, RequestStatus.Closed), (listed.Status, alone.Status));
        Assert.DoesNotContain(world.World.Requests, call => call.Path.Contains($"servicerequests/{number}", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_note_on_a_duplicate_goes_to_the_system_that_holds_the_first_request()
    {
        await using var world = await DeskWorld.OpenAsync();
        var draft = DeskWorld.Azure() with { Channel = ChannelPreference.Portal };
        var handedOver = await world.SubmitAsync(draft);
        var number = world.World.FileInAzurePortal(DeskWorld.FirstSubscription, RequestTitle.With(handedOver.Title, handedOver.Reference!), "…");
        await world.Desk.Requests.SetNumberAsync(handedOver.Reference!, number, Stop);
        world.World.ClearRequests();

        var review = await world.Desk.Filing.ReviewAsync(draft with { OnDuplicate = DuplicateHandling.Note, Description = "Now all nodes." }, Stop);
        var answer = await world.Desk.Filing.StartAsync(review, Stop);

        Assert.Equal(("NoteAdded", true), (Assert.Single(answer.Warnings).Id, answer.WasAlreadyThere));
        Assert.Contains(world.World.Requests, call => call.Method == "PUT" && call.Path.Contains("/communications/", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(world.World.Requests, call => call.Path.Contains("servicerequests", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task What_Partner_Center_does_not_let_be_changed_is_refused_and_sent_nowhere()
    {
        await using var world = await DeskWorld.OpenAsync();
        var theirs = Request(CspService.Office365, RequestStatus.Open, "2611220050000123");

        var error = await Assert.ThrowsAsync<SupportException>(() =>
            world.Session.Ports.PartnerCenter.ChangeAsync(theirs, new RequestChange { Severity = SupportSeverity.Critical }, Stop)
        );

        Assert.Equal("ChangeNotPossible", error.Id);
        Assert.DoesNotContain(world.World.Requests, call => call.Method == "PATCH");
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static SupportRequest Request(CspService service, RequestStatus status, string? number) =>
        new()
        {
            Reference = "CSP-7ZK3M0QX",
            RequestNumber = number,
            CustomerId = new Guid("c0000001-0000-4000-8000-000000000001"),
            CustomerName = "Contoso",
            Service = service,
            Status = status,
            Title = "x",
            SubscriptionId = service == CspService.Azure ? Subscription : null,
        };
}
