using PartnerSupport.Sandbox;

namespace PartnerSupport.Tests.Desk;

/// <summary>The list as a board: worst first, what runs out first, and whose turn it is.</summary>
public sealed class BoardTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void R17_the_worst_comes_first_then_what_runs_out_first_then_the_oldest_and_what_is_over_last()
    {
        SupportRequest[] expected =
        [
            Open("emergency", SupportSeverity.Emergency),
            Open("a, due", SupportSeverity.A, due: Now.AddHours(2)),
            Open("a, no deadline, old", SupportSeverity.A, created: Now.AddDays(-2)),
            Open("a, no deadline", SupportSeverity.A, created: Now.AddDays(-1)),
            Waiting("b, to submit", SupportSeverity.B, Now.AddMinutes(-5)),
            Open("b, due", SupportSeverity.B, due: Now),
            Open("c", SupportSeverity.C),
            Open("unknown", SupportSeverity.Unknown),
            Open("closed a", SupportSeverity.A) with
            {
                Status = RequestStatus.Closed,
            },
            Open("withdrawn c", SupportSeverity.C) with
            {
                Status = RequestStatus.Withdrawn,
            },
        ];

        Assert.Equal(Titles(expected), Titles(Enumerable.Reverse(expected).WorstFirst()));
    }

    [Theory]
    [InlineData(RequestStatus.ToSubmit, NoteDirection.Unknown, RequestTurn.Partner)]
    [InlineData(RequestStatus.Submitting, NoteDirection.Unknown, RequestTurn.Microsoft)]
    [InlineData(RequestStatus.Open, NoteDirection.Unknown, RequestTurn.Microsoft)]
    [InlineData(RequestStatus.Open, NoteDirection.FromPartner, RequestTurn.Microsoft)]
    [InlineData(RequestStatus.Open, NoteDirection.FromMicrosoft, RequestTurn.Partner)]
    [InlineData(RequestStatus.AttentionNeeded, NoteDirection.FromPartner, RequestTurn.Partner)]
    [InlineData(RequestStatus.Failed, NoteDirection.Unknown, RequestTurn.Partner)]
    [InlineData(RequestStatus.Closed, NoteDirection.FromMicrosoft, RequestTurn.Nobody)]
    [InlineData(RequestStatus.Withdrawn, NoteDirection.Unknown, RequestTurn.Nobody)]
    [InlineData(RequestStatus.Unknown, NoteDirection.FromPartner, RequestTurn.Unknown)]
    public void Whose_turn_it_is_follows_from_state_and_last_message(RequestStatus status, NoteDirection last, RequestTurn turn) =>
        Assert.Equal(turn, (Open("any", SupportSeverity.B) with { Status = status, LastMessageFrom = last }).Turn);

    [Fact]
    public void The_time_that_runs_is_ours_to_submit_or_Microsofts_to_answer_until_it_answered()
    {
        var handOff = Waiting("to submit", SupportSeverity.A, Now.AddMinutes(15)) with { Response = Target(Now.AddHours(2)) };
        var open = Open("open", SupportSeverity.A, due: Now.AddHours(2));

        Assert.Equal(Now.AddMinutes(15), handOff.DueAt);
        Assert.Equal(Now.AddHours(2), open.DueAt);
        Assert.Null((open with { LastMessageFrom = NoteDirection.FromMicrosoft }).DueAt);
        Assert.Null((open with { Status = RequestStatus.Closed }).DueAt);
        Assert.Equal([false, false, true], new[] { 0, 15, 16 }.Select(minutes => handOff.IsOverdueAt(Now.AddMinutes(minutes))));
    }

    [Theory]
    [InlineData("A", 15)]
    [InlineData("B", 60)]
    [InlineData("C", 240)]
    public async Task A_hand_off_that_nobody_submitted_is_overdue_by_its_severity(string severity, int minutes)
    {
        await using var world = await DeskWorld.OpenAsync();
        var handOff = await world.SubmitAsync(DeskWorld.Office() with { Severity = severity, Require24x7Response = true });
        var written = (await world.RowAsync(handOff.Reference!)).CreatedAt;

        Assert.False(handOff.IsOverdueAt(written.AddMinutes(minutes - 1)));
        Assert.True(handOff.IsOverdueAt(written.AddMinutes(minutes + 1)));
    }

    [Fact]
    public async Task A_hand_off_has_the_ledgers_dates_and_a_request_at_Microsoft_has_Microsofts()
    {
        await using var world = await DeskWorld.OpenAsync();
        var handOff = await world.SubmitAsync(DeskWorld.Office());
        var row = await world.RowAsync(handOff.Reference!);
        var dates = (row.CreatedAt, row.ChangedAt);

        var listed = Assert.Single(await ListedAsync(world, new RequestQuery { Statuses = [RequestStatus.ToSubmit] }));
        var read = await world.Desk.Requests.GetAsync(handOff.Reference!, cancellationToken: Stop);

        foreach (var one in new[] { handOff, listed, read })
            Assert.Equal(dates, (one.CreatedAt!.Value, one.ModifiedAt!.Value));
        var told = await world.Desk.Requests.SetNumberAsync(handOff.Reference!, "2611270040001234", Stop);
        Assert.Null(told.CreatedAt);
    }

    [Fact]
    public void Filters_narrow_each_other_and_a_request_without_dates_passes_those_by_date()
    {
        var dated = Open("VPN [prod] is down", SupportSeverity.A, created: Now, due: Now.AddHours(2)) with
        {
            ModifiedAt = Now,
            Owner = "dana@relecloud.example",
            Category = RequestCategory.Technical,
            Channel = SupportChannel.AzureSupportApi,
        };
        var undated = Open("Undated", SupportSeverity.A);

        (RequestQuery Query, bool Dated, bool Undated)[] cases =
        [
            (new() { CreatedSince = Now }, true, true),
            (new() { CreatedSince = Now.AddSeconds(1) }, false, true),
            (new() { CreatedBefore = Now }, false, true),
            (new() { CreatedBefore = Now.AddSeconds(1) }, true, true),
            (new() { UpdatedSince = Now.AddSeconds(1) }, false, true),
            (new() { Title = "vpn [prod]*" }, true, false),
            (new() { Title = "VPN" }, false, false),
            (new() { Title = "?PN*down" }, true, false),
            (new() { Owners = ["DANA@*"] }, true, false),
            (new() { Owners = ["dana"] }, false, false),
            (new() { Unclaimed = true }, false, true),
            (new() { Categories = [RequestCategory.Billing] }, false, false),
            (new() { Categories = [RequestCategory.Technical], Channels = [SupportChannel.AzureSupportApi] }, true, false),
            (new() { OverdueAt = Now.AddHours(3) }, true, false),
            (new() { OverdueAt = Now }, false, false),
            (new() { DueBefore = Now.AddHours(3) }, true, false),
            (new() { DueBefore = Now.AddHours(2) }, false, false),
        ];

        foreach (var (query, isDated, isUndated) in cases)
            Assert.Equal((query, isDated, isUndated), (query, query.Means(dated), query.Means(undated)));
    }

    [Fact]
    public async Task Customers_that_could_not_be_read_are_kept_until_the_next_list()
    {
        await using var world = await DeskWorld.OpenAsync();

        await world.ListAsync(new RequestQuery { Sweep = true });
        var unread = Assert.Single(world.Session.Context.UnreadCustomers);
        await world.ListAsync(new RequestQuery { LedgerOnly = true });

        Assert.Equal("Adatum", unread.Customer.Name);
        Assert.Contains(unread.ErrorId, unread.ToString(), StringComparison.Ordinal);
        Assert.Empty(world.Desk.Requests.Unread);
    }

    [Fact]
    public async Task Of_the_states_the_service_filters_Closed_and_dates_and_ours_that_were_closed_there_are_not_told_as_open()
    {
        await using var world = await DeskWorld.OpenAsync();
        var filed = await world.SubmitAsync(DeskWorld.Azure());
        var open = await world.SubmitAsync(DeskWorld.Azure("Stays open"));
        world.World.CloseAsMicrosoft(filed.RequestNumber!);
        var contoso = await world.Desk.Customers.ResolveAsync("Contoso", Stop);
        world.World.ClearRequests();

        var closed = await ListedAsync(
            world,
            new RequestQuery
            {
                Customers = [contoso],
                Statuses = [RequestStatus.Closed],
                CreatedSince = Now.AddMonths(-1),
            }
        );
        var stillOpen = await ListedAsync(world, new RequestQuery { Customers = [contoso], Statuses = [RequestStatus.Open] });

        Assert.Contains(closed, request => request.Reference == filed.Reference);
        Assert.DoesNotContain(closed, request => request.Reference == open.Reference);
        Assert.Contains(stillOpen, request => request.Reference == open.Reference);
        Assert.DoesNotContain(stillOpen, request => request.Reference == filed.Reference);
        Assert.Contains(
            world.World.Requests,
            call => Uri.UnescapeDataString(call.Query.Replace("+", " ", StringComparison.Ordinal)).Contains("Status eq 'Closed'", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            world.World.Requests,
            call => Uri.UnescapeDataString(call.Query.Replace("+", " ", StringComparison.Ordinal)).Contains("Status eq 'Open'", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_request_of_our_own_tenant_in_the_partners_list_is_read_again_by_its_number()
    {
        await using var world = await DeskWorld.OpenAsync();
        var partner = Guid.Parse(DefaultWorld.PartnerTenantId);
        var own = Assert.Single(await ListedAsync(world, new RequestQuery()), request => request.CustomerId == partner);

        var again = await world.Desk.Requests.GetAsync(own.RequestNumber!, new CspCustomer { TenantId = partner, Name = "ours" }, Stop);

        Assert.Equal((own.RequestNumber, own.CustomerId, own.CustomerName), (again.RequestNumber, again.CustomerId, again.CustomerName));
    }

    private static async Task<List<SupportRequest>> ListedAsync(DeskWorld world, RequestQuery query) =>
        [.. (await world.ListAsync(query)).Select(part => part.Item).OfType<SupportRequest>()];

    private static IEnumerable<string> Titles(IEnumerable<SupportRequest> requests) => requests.Select(request => request.Title);

    private static SupportRequest Open(string title, SupportSeverity severity, DateTimeOffset? created = null, DateTimeOffset? due = null) =>
        new()
        {
            CustomerId = Guid.NewGuid(),
            CustomerName = "Contoso",
            Service = CspService.Azure,
            Status = RequestStatus.Open,
            Severity = severity,
            Title = title,
            CreatedAt = created,
            Response = due is null ? null : Target(due.Value),
        };

    private static SupportRequest Waiting(string title, SupportSeverity severity, DateTimeOffset by) =>
        Open(title, severity) with
        {
            Status = RequestStatus.ToSubmit,
            SubmitBy = by,
        };

    private static ResponseTarget Target(DateTimeOffset due) => new(SupportSeverity.A, TimeSpan.FromHours(2), due, ResponseBasis.BreakFix, "-", "R18");
}
