using System.Text;
using System.Text.Json.Nodes;
using PartnerSupport.Sandbox;
using PartnerSupport.Tests.Desk;

namespace PartnerSupport.Tests.Wire;

/// <summary>A list whose last page leads back is told as not whole, and nobody waits for its end.</summary>
public sealed class EndlessListTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Azures_list_that_leads_back_to_itself_is_an_error_beside_what_came()
    {
        await using var world = await DeskWorld.OpenAsync(around: inner => new LeadingBack(inner, "supporttickets", "nextLink"));
        var customer = await world.Desk.Customers.ResolveAsync("Contoso", Stop);

        var parts = await world.ListAsync(new RequestQuery { Customers = [customer], Services = [CspService.Azure] });

        Assert.Contains(parts, part => part.Error?.Id == "ListNotWhole");
        Assert.Contains(parts, part => part.Item is { Service: CspService.Azure });
    }

    [Fact]
    public async Task Messages_whose_list_leads_back_are_not_taken_for_the_whole_and_stop_no_answer()
    {
        await using var world = await DeskWorld.OpenAsync(around: inner => new LeadingBack(inner, "communications", "nextLink"));
        var filed = await world.SubmitAsync(DeskWorld.Azure());

        var refused = await Assert.ThrowsAsync<SupportException>(() => world.NotesAsync(filed));
        var said = await world.SayAsync(filed, "Any news?");

        Assert.Equal("ListNotWhole", refused.Id);
        Assert.Equal(NoteState.Sent, said.Note.State);
        Assert.Single(Assert.Single(world.Tickets(filed.Title)).Messages, message => message == "Any news?");
    }

    [Fact]
    public async Task A_message_that_two_pages_bring_is_one()
    {
        await using var world = await DeskWorld.OpenAsync(around: inner => new LeadingBack(inner, "communications", "nextLink") { Once = true });
        var filed = await world.SubmitAsync(DeskWorld.Azure());
        world.World.AnswerAsEngineer(filed.RequestNumber!, "Please send a trace.");

        var notes = await world.NotesAsync(filed);

        Assert.Equal(2, notes.Count);
        Assert.Equal(2, world.World.Requests.Count(call => call.Path.EndsWith("/communications", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Graphs_list_that_leads_back_is_a_fact_that_could_not_be_read()
    {
        await using var world = await DeskWorld.OpenAsync(around: inner => new LeadingBack(inner, "issues", "@odata.nextLink"));
        var customer = await world.Desk.Customers.ResolveAsync("Contoso", Stop);

        var incidents = await world.Session.Ports.Health.GetOpenIncidentsAsync(customer, Stop);

        Assert.False(incidents.IsKnown);
    }

    [Fact]
    public async Task Of_customers_whose_list_never_ends_nobody_says_that_one_is_not_there()
    {
        await using var world = await DeskWorld.OpenAsync(around: inner => new LeadingBack(inner, "customers", "links"));

        var refused = await Assert.ThrowsAsync<SupportException>(() => world.Desk.Customers.ResolveAsync("Contosso", Stop));

        Assert.Equal("ListNotWhole", refused.Id);
    }

    [Fact]
    public async Task A_text_that_was_pasted_in_the_place_of_a_customer_is_compared_in_no_time()
    {
        await using var world = await DeskWorld.OpenAsync(SandboxWorld.Create(new SandboxOptions { CustomerCount = 500 }));
        world.World.ClearRequests();

        var refused = await Assert.ThrowsAsync<SupportException>(() =>
            world.Desk.Customers.ResolveAsync(new string('x', 100_000), Stop).WaitAsync(TimeSpan.FromSeconds(20), Stop)
        );

        Assert.Equal("CustomerNotFound", refused.Id);
        Assert.All(world.World.Requests, call => Assert.True(call.Query.Length < 2_000));
    }

    // Adds a link to the very page to every page of one list; or to the first page alone, whose second brings the same.
    private sealed class LeadingBack(HttpMessageHandler inner, string list, string member) : DelegatingHandler(inner)
    {
        private const string Second = "&page=2";

        internal bool Once { get; init; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            if (!request.RequestUri!.AbsolutePath.EndsWith("/" + list, StringComparison.OrdinalIgnoreCase) || !answer.IsSuccessStatusCode)
                return answer;
            if (request.RequestUri.Query.EndsWith(Second, StringComparison.Ordinal))
                return answer;
            var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync(cancellationToken))!.AsObject();
            body[member] =
                member == "links"
                    ? new JsonObject
                    {
                        ["next"] = new JsonObject
                        {
                            ["uri"] = request.RequestUri.PathAndQuery,
                            ["method"] = "GET",
                            ["headers"] = new JsonArray(),
                        },
                    }
                    : request.RequestUri.AbsoluteUri + (Once ? Second : string.Empty);
            answer.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
            return answer;
        }
    }
}
