using PartnerSupport.Services.Ledger;
using PartnerSupport.Tests.Ledger;
using static PartnerSupport.Tests.Ledger.LedgerSamples;

namespace PartnerSupport.Tests.Desk;

/// <summary>Who holds a row, and when that ends.</summary>
public sealed class LeaseTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void A_process_of_this_machine_that_is_gone_holds_nothing()
    {
        var me = ProcessRunner.Create();
        var other = ProcessRunner.Create();
        var parts = me.Name.Split('/');

        Assert.False(me.IsGone(other.Name));
        Assert.False(other.IsGone(me.Name));
        Assert.True(me.IsGone(string.Join('/', parts[0], "999999999", parts[2], parts[3])));
        Assert.True(me.IsGone(string.Join('/', parts[0], parts[1], "7", parts[3])));
    }

    [Fact]
    public void When_a_process_began_is_told_by_the_kernel_and_not_by_a_clock_that_can_be_set()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Windows and macOS keep the time at which a process began.");
        var stat = File.ReadAllText("/proc/self/stat");
        var ticks = stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[19];

        Assert.Equal(ticks, ProcessRunner.Create().Name.Split('/')[2]);
    }

    [Fact]
    public void Of_another_machines_process_nothing_is_certain()
    {
        var me = ProcessRunner.Create();

        Assert.False(me.IsGone("elsewhere~00000000/999999999/20010101000000/0123456789abcdef"));
        Assert.False(me.IsGone("not a holder"));
    }

    [Fact]
    public void A_lease_that_lies_further_ahead_than_it_can_binds_nobody()
    {
        var now = Start.AddHours(1);
        var row = Entry("CSP-AAAA0001") with { LeaseOwner = "other", LeaseUntil = now + LedgerStates.LeaseLength };

        Assert.True(row.IsHeldBySomebodyElse("me", now, LedgerShorthand.Runner));
        Assert.False(row.IsHeldBySomebodyElse("me", now.AddMinutes(-1), LedgerShorthand.Runner));
        Assert.False(row.IsHeldBySomebodyElse("me", now + LedgerStates.LeaseLength, LedgerShorthand.Runner));
        Assert.False(row.IsHeldBySomebodyElse("other", now, LedgerShorthand.Runner));
    }

    [Fact]
    public async Task A_row_that_a_dead_process_held_is_taken_over_at_once()
    {
        await using var world = await DeskWorld.OpenAsync();
        var draft = DeskWorld.Azure() with { IdempotencyKey = "K" };
        var started = await world.Desk.Filing.StartAsync(await world.Desk.Filing.ReviewAsync(draft, Stop), Stop);
        var parts = started.Entry!.LeaseOwner!.Split('/');
        await HoldAsync(world, started.Entry, string.Join('/', parts[0], "999999999", parts[2], parts[3]));

        var again = await world.SubmitAsync(draft);

        Assert.Equal((started.Request.Reference, RequestStatus.Open), (again.Reference, again.Status));
    }

    [Fact]
    public async Task A_row_that_another_machine_works_on_is_shown_as_it_stands_and_not_taken()
    {
        await using var world = await DeskWorld.OpenAsync();
        var draft = DeskWorld.Azure() with { IdempotencyKey = "K" };
        var started = await world.Desk.Filing.StartAsync(await world.Desk.Filing.ReviewAsync(draft, Stop), Stop);
        await HoldAsync(world, started.Entry!, "elsewhere~00000000/7/20010101000000/0123456789abcdef");

        var again = await world.Desk.Filing.StartAsync(await world.Desk.Filing.ReviewAsync(draft, Stop), Stop);

        Assert.Equal("StillWithAnother", Assert.Single(again.Warnings).Id);
        Assert.Equal(RequestStatus.Submitting, again.Request.Status);
    }

    [Fact]
    public async Task Two_runs_that_both_hand_over_come_to_the_same_hand_off()
    {
        await using var world = await DeskWorld.OpenAsync();
        var draft = DeskWorld.Azure() with { SubscriptionId = DeskWorld.SecondSubscription, Channel = ChannelPreference.Api };
        var started = await world.Desk.Filing.StartAsync(await world.Desk.Filing.ReviewAsync(draft, Stop), Stop);

        // The other run polls the same operation and settles the row first; this one finds it settled.
        var other = new SupportDesk(world.Session.Ports);
        var first = await SettledAsync(other, started);
        var second = await SettledAsync(world.Desk, started);

        Assert.Equal((RequestStatus.ToSubmit, RequestStatus.ToSubmit), (first.Request.Status, second.Request.Status));
        Assert.Equal((null, null), (first.Error, second.Error));
        Assert.Equal(first.Request.Reference, second.Request.Reference);
    }

    private static async Task<Submission> SettledAsync(SupportDesk desk, Submission started)
    {
        await foreach (var settled in desk.Outbox.SettleAsync([started], Stop))
            return settled;
        throw new InvalidOperationException("Nothing settled.");
    }

    private static async Task HoldAsync(DeskWorld world, LedgerEntry row, string holder)
    {
        var held = row with { LeaseOwner = holder, LeaseUntil = DateTimeOffset.UtcNow.AddMinutes(4) };
        var ledger = world.Session.Ports.Ledger;
        Assert.True(await ledger.RenewAsync(row.Reference, row.LeaseOwner!, null, Stop));
        Assert.NotNull(await ledger.MoveAsync(row.Reference, row.State, held, Event("Test", row.Reference), Stop));
    }
}
