using PartnerSupport.Host;
using PartnerSupport.Sandbox;

namespace PartnerSupport.Tests.Desk;

/// <summary>A session on a sandbox world of its own, whose truth the test can look at.</summary>
internal sealed class DeskWorld : IAsyncDisposable
{
    internal const string FirstSubscription = "11111111-0000-4000-8000-000000000001";
    internal const string SecondSubscription = "11111111-0000-4000-8000-000000000002";

    private DeskWorld(SandboxWorld world, SupportSession session) => (World, Session) = (world, session);

    internal SandboxWorld World { get; }

    internal SupportSession Session { get; }

    internal SupportDesk Desk => Session.Desk;

    internal static async Task<DeskWorld> OpenAsync(
        SandboxWorld? world = null,
        TimeSpan? deadline = null,
        SignIn? signIn = null,
        Func<HttpMessageHandler, HttpMessageHandler>? around = null
    )
    {
        world ??= SandboxWorld.Create();
        var place = SandboxPlace.Of(world);
        if (around is not null)
            place = place with { Network = around(place.Network!) };
        var request = new ConnectRequest
        {
            Sandbox = true,
            Deadline = deadline ?? TimeSpan.FromSeconds(60),
            SignIn = signIn,
            TenantId = signIn is null ? null : DefaultWorld.PartnerTenantId,
        };
        return new DeskWorld(world, await SupportHost.ConnectAsync(request, place, TestContext.Current.CancellationToken));
    }

    /// <summary>A request that is filed by API for Contoso.</summary>
    internal static SupportRequestDraft Azure(string title = "App Service returns 502 for one in five calls") =>
        new()
        {
            Customer = "Contoso",
            Service = CspService.Azure,
            Severity = SupportSeverity.Moderate,
            SubscriptionId = FirstSubscription,
            Topic = "App Service / Availability and performance",
            Title = title,
            Description = "Since the slots were swapped yesterday.",
        };

    /// <summary>A request that is handed over for Fabrikam.</summary>
    internal static SupportRequestDraft Office(string title = "Mail flow is delayed") =>
        new()
        {
            Customer = "Fabrikam",
            Service = CspService.Office365,
            Severity = SupportSeverity.Moderate,
            Title = title,
            Description = "Deferrals since 07:15 CET.",
        };

    internal Task<SupportRequest> SubmitAsync(SupportRequestDraft draft) => Desk.Filing.SubmitAsync(draft, TestContext.Current.CancellationToken);

    internal async Task<SupportException> RefusedAsync(SupportRequestDraft draft) => await Assert.ThrowsAsync<SupportException>(() => SubmitAsync(draft));

    internal async Task<List<Listed<SupportRequest>>> ListAsync(RequestQuery? query = null)
    {
        var parts = new List<Listed<SupportRequest>>();
        await foreach (var part in Desk.Requests.ListAsync(query ?? new RequestQuery(), TestContext.Current.CancellationToken))
            parts.Add(part);
        return parts;
    }

    internal async Task<List<AuditEvent>> HistoryAsync(string reference)
    {
        var events = new List<AuditEvent>();
        await foreach (var happened in Session.Ports.Ledger.HistoryAsync(reference, TestContext.Current.CancellationToken))
            events.Add(happened);
        return events;
    }

    /// <summary>Azure tickets with a title, as the sandbox holds them.</summary>
    internal IReadOnlyList<SandboxTicket> Tickets(string title) => [.. World.Tickets.Where(ticket => ticket.Title == title)];

    public ValueTask DisposeAsync() => Session.DisposeAsync();
}
