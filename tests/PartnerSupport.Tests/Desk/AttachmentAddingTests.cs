using System.Security.Cryptography;
using PartnerSupport.Sandbox;

namespace PartnerSupport.Tests.Desk;

/// <summary>Files of a later day: they go through the row, each stands for itself, and what the line drops is taken up again.</summary>
public sealed class AttachmentAddingTests
{
    private static readonly byte[] Log = [.. Enumerable.Range(0, 5 * 1024 * 1024).Select(at => (byte)(at * 7))];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Files_of_a_later_day_arrive_byte_for_byte_in_the_workspace_that_the_ticket_names()
    {
        await using var world = await DeskWorld.OpenAsync();
        var filed = await world.SubmitAsync(DeskWorld.Azure());

        var added = await AddAsync(world, filed, File("trace.etl", Log), File("a.log", [0, 255, 10, 13]));

        Assert.All(added, file => Assert.Equal((AttachmentState.Uploaded, null), (file.State, file.Error)));
        var hashes = Assert.Single(world.Tickets(filed.Title)).FileHashes;
        Assert.Equal(Hash(Log), hashes["trace.etl"]);
        Assert.Equal(Hash([0, 255, 10, 13]), hashes["a.log"]);
        Assert.Contains(world.World.Requests, sent => sent.Path.Contains($"fileWorkspaces/{filed.RequestNumber}/", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(2, (await world.RowAsync(filed.Reference!)).Request.Attachments.Count);
    }

    [Fact]
    public async Task A_ticket_that_names_no_workspace_takes_no_file_and_says_so()
    {
        await using var world = await DeskWorld.OpenAsync(around: inner => new NoWorkspace(inner));
        var filed = await world.SubmitAsync(DeskWorld.Azure());

        var refused = Assert.Single(await AddAsync(world, filed, File("a.log", [1])));

        Assert.Equal((AttachmentState.Refused, "TicketWithoutWorkspace"), (refused.State, refused.Error?.Id));
        Assert.Empty(Assert.Single(world.Tickets(filed.Title)).Files);
    }

    [Fact]
    public async Task A_file_joins_those_that_the_ticket_was_filed_with()
    {
        await using var world = await DeskWorld.OpenAsync();
        var filed = await world.SubmitAsync(DeskWorld.Azure() with { Attachments = [File("first.log", [1])] });

        await AddAsync(world, filed, File("second.log", [2]));

        Assert.Equal(["first.log", "second.log"], Assert.Single(world.Tickets(filed.Title)).Files.Order());
    }

    [Fact]
    public async Task A_file_that_the_line_dropped_waits_and_goes_with_the_next_synchronisation()
    {
        await using var world = await DeskWorld.OpenAsync(deadline: TimeSpan.FromSeconds(2));
        var filed = await world.SubmitAsync(DeskWorld.Azure());
        world.World.Faults.Add(new SandboxFault(FaultKind.Drop) { PathContains = "/upload", Times = 500 });

        var waiting = Assert.Single(await AddAsync(world, filed, File("a.log", [1, 2, 3])));
        world.World.Faults.Clear();
        await world.SyncAsync();

        Assert.Equal(AttachmentState.Staged, waiting.State);
        Assert.NotNull(waiting.Error);
        Assert.Equal("AttachmentWaits", AttachmentDesk.Waits(waiting, waiting.Error).Id);
        Assert.Equal(Hash([1, 2, 3]), Assert.Single(world.Tickets(filed.Title)).FileHashes["a.log"]);
        var row = await world.RowAsync(filed.Reference!);
        Assert.Empty(row.Actions);
        Assert.Equal(AttachmentState.Uploaded, Assert.Single(row.Request.Attachments).State);
        Assert.Null(await world.Session.Ports.Ledger.ReadFileAsync(filed.Reference!, Hash([1, 2, 3]), Stop));
    }

    [Fact]
    public async Task A_file_that_the_service_refuses_stops_no_other()
    {
        await using var world = await DeskWorld.OpenAsync();
        var filed = await world.SubmitAsync(DeskWorld.Azure());
        world.World.Faults.Add(
            new SandboxFault(FaultKind.ServerError)
            {
                PathContains = "files/bad.log",
                Status = System.Net.HttpStatusCode.BadRequest,
                Times = 5,
            }
        );

        var added = await AddAsync(world, filed, File("bad.log", [1]), File("good.log", [2]));

        Assert.Equal([AttachmentState.Refused, AttachmentState.Uploaded], added.Select(file => file.State));
        Assert.NotNull(added[0].Error);
        Assert.Equal(["good.log"], Assert.Single(world.Tickets(filed.Title)).Files);
        Assert.Empty((await world.RowAsync(filed.Reference!)).Actions);
    }

    [Fact]
    public async Task The_same_file_again_is_not_sent_again_and_another_of_its_name_is_refused()
    {
        await using var world = await DeskWorld.OpenAsync();
        var filed = await world.SubmitAsync(DeskWorld.Azure());
        await AddAsync(world, filed, File("a.log", [1]));
        var sent = world.World.Requests.Count(call => call.Path.EndsWith("/upload", StringComparison.OrdinalIgnoreCase));

        var again = Assert.Single(await AddAsync(world, filed, File("a.log", [1])));
        var other = Assert.Single(await AddAsync(world, filed, File("A.log", [2])));

        Assert.True(again.WasAlreadyThere);
        Assert.Equal("AttachmentNameTaken", other.Error!.Id);
        Assert.Equal(sent, world.World.Requests.Count(call => call.Path.EndsWith("/upload", StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [InlineData("empty.log", 0, "AttachmentSize")]
    [InlineData("big.log", (5 * 1024 * 1024) + 1, "AttachmentSize")]
    [InlineData("fix.ps1", 1, "AttachmentTypeRefused")]
    public async Task A_file_that_the_service_does_not_take_is_told_by_name_before_anything_is_sent(string name, int length, string id)
    {
        await using var world = await DeskWorld.OpenAsync();
        var filed = await world.SubmitAsync(DeskWorld.Azure());

        var wrong = world.Desk.Attachments.Judge(filed, [File("good.log", [1]), File(name, new byte[length])]);

        Assert.Null(wrong[0]);
        Assert.Equal(id, wrong[1]!.Id);
        Assert.Contains(name, wrong[1]!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_takes_no_files_says_why()
    {
        await using var world = await DeskWorld.OpenAsync();
        var filed = await world.SubmitAsync(DeskWorld.Azure());

        Assert.Equal("AttachmentRequestClosed", Refused(filed with { Status = RequestStatus.Closed }));
        Assert.Equal("AttachmentTooEarly", Refused(filed with { Status = RequestStatus.Submitting }));
        Assert.Equal("AttachmentNotByApi", Refused(filed with { Service = CspService.Office365, SubscriptionId = null, ResourceName = null }));
        Assert.Equal("AttachmentTooMany", Refused(filed, 101));

        string Refused(SupportRequest request, int count = 1) =>
            Assert
                .Throws<SupportException>(() => world.Desk.Attachments.Judge(request, [.. Enumerable.Range(0, count).Select(at => File($"{at}.log", [1]))]))
                .Id;
    }

    [Fact]
    public async Task A_hand_off_names_the_files_by_path_for_the_person_who_submits_it()
    {
        await using var world = await DeskWorld.OpenAsync();
        var handOff = await world.SubmitAsync(DeskWorld.Office());

        var added = await AddAsync(world, handOff, File("fix.ps1", [1]) with { Path = "/logs/fix.ps1" });

        Assert.Equal(AttachmentState.ByHand, Assert.Single(added).State);
        Assert.Contains("/logs/fix.ps1", AttachmentDesk.ByHand(handOff, added).Message, StringComparison.Ordinal);
        Assert.Equal("/logs/fix.ps1", Assert.Single((await world.RowAsync(handOff.Reference!)).Request.Attachments).Path);
    }

    [Fact]
    public async Task A_ticket_that_was_filed_elsewhere_takes_files_too()
    {
        await using var world = await DeskWorld.OpenAsync();
        world.World.FileInAzurePortal(DeskWorld.FirstSubscription, "Filed by hand", "By a colleague.");
        var customer = await world.Desk.Customers.ResolveAsync("Contoso", Stop);
        var number = Assert.Single(world.Tickets("Filed by hand")).Number;
        var ticket = await world.Desk.Requests.GetAsync(number, customer, Stop);

        var added = await AddAsync(world, ticket, File("a.log", [1]));

        Assert.Equal(AttachmentState.Uploaded, Assert.Single(added).State);
        Assert.Equal(["a.log"], Assert.Single(world.Tickets("Filed by hand")).Files);
    }

    private static Task<IReadOnlyList<AttachedFile>> AddAsync(DeskWorld world, SupportRequest request, params SupportAttachment[] files) =>
        world.Desk.Attachments.AddAsync(request, files, null, Stop);

    private static string Hash(byte[] content) => Convert.ToHexString(SHA256.HashData(content)).ToLowerInvariant();

    private static SupportAttachment File(string name, byte[] content) => new(name, content.Length, _ => Task.FromResult(content));

    /// <summary>Tickets as a service tells them that leaves their workspaces out.</summary>
    private sealed class NoWorkspace(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            if (request.Method != HttpMethod.Get || !request.RequestUri!.AbsolutePath.Contains("/supportTickets/", StringComparison.OrdinalIgnoreCase))
                return answer;
            var body = await answer.Content.ReadAsStringAsync(cancellationToken);
            body = body.Replace("fileWorkspaceName", "nobodyKnowsThis", StringComparison.Ordinal);
            answer.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
            return answer;
        }
    }
}
