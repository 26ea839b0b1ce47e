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

    /// <summary>Hands a request in and does not wait for it.</summary>
    internal async Task<Submission> StartAsync(SupportRequestDraft draft) =>
        await Desk.Filing.StartAsync(await Desk.Filing.ReviewAsync(draft, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);

    internal async Task<LedgerEntry> RowAsync(string reference) => (await Session.Ports.Ledger.FindAsync(reference, TestContext.Current.CancellationToken))!;

    /// <summary>Changes a row as nobody would.</summary>
    internal async Task ChangeAsync(LedgerEntry from, LedgerEntry to)
    {
        var evidence = new AuditEvent
        {
            At = DateTimeOffset.UnixEpoch,
            What = "Test",
            Reference = from.Reference,
            Changes = AuditFields.Between(from, to),
        };
        Assert.NotNull(await Session.Ports.Ledger.MoveAsync(from.Reference, from.State, to, evidence, TestContext.Current.CancellationToken));
    }

    /// <summary>Leaves a row as a run that was killed would: under a state of its choice, held by nobody.</summary>
    internal async Task<LedgerEntry> AbandonAsync(string reference, Func<LedgerEntry, LedgerEntry>? change = null)
    {
        var row = await RowAsync(reference);
        var left = row with { LeaseOwner = null, LeaseUntil = null };
        await ChangeAsync(row, change is null ? left : change(left));
        return await RowAsync(reference);
    }

    /// <summary>Settles everything that is due.</summary>
    internal async Task<List<SyncPart>> SyncAsync(bool includeStale = false, string? mailbox = null)
    {
        var plan = await Desk.Sync.PlanAsync([], TestContext.Current.CancellationToken);
        var order = new SyncOrder
        {
            Plan = plan,
            Due = [.. plan.Due.Select(item => includeStale ? item with { MaySend = true } : item)],
            Mailbox = mailbox,
        };
        var parts = new List<SyncPart>();
        await foreach (var part in Desk.Sync.RunAsync(order, TestContext.Current.CancellationToken))
            parts.Add(part);
        return parts;
    }

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
        await foreach (var happened in Session.Ports.Ledger.HistoryAsync(new AuditQuery { Reference = reference }, TestContext.Current.CancellationToken))
            events.Add(happened);
        return events;
    }

    /// <summary>Azure tickets with a title, as the sandbox holds them.</summary>
    internal IReadOnlyList<SandboxTicket> Tickets(string title) => [.. World.Tickets.Where(ticket => ticket.Title == title)];

    public ValueTask DisposeAsync() => Session.DisposeAsync();
}
