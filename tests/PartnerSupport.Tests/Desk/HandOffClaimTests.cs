using System.Reflection;

namespace PartnerSupport.Tests.Desk;

/// <summary>A hand-off is in one person's hands at a time.</summary>
public sealed class HandOffClaimTests
{
    private const string Bo = "bo.lind@relecloud.example";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_two_who_open_at_once_one_gets_it_and_the_other_is_told_who()
    {
        await using var world = await DeskWorld.OpenAsync();
        var handOff = await world.SubmitAsync(DeskWorld.Office());
        var gate = Gate.Before(world.Session.Ports.Ledger, readers: 2);
        var desks = new[] { "ana.moreno@relecloud.example", Bo }.Select(name => DeskOf(world, name, gate)).ToArray();

        var claims = desks.Select(desk => Task.Run(() => desk.HandOffs.ClaimAsync(handOff.Reference!, takeOver: false, Token), Token)).ToArray();
        await Task.WhenAll(claims.Select(claim => claim.ContinueWith(_ => { }, Token, TaskContinuationOptions.None, TaskScheduler.Default)));

        var winner = Assert.Single(claims, claim => claim.IsCompletedSuccessfully);
        var refused = Assert.IsType<SupportException>(claims.Single(claim => claim.IsFaulted).Exception!.InnerException);
        Assert.Equal(ErrorIds.HandOffClaimed, refused.Id);
        Assert.Equal((await winner).Owner, ((SupportRequest)refused.Target!).Owner);
        Assert.Equal((await winner).Owner, (await world.RowAsync(handOff.Reference!)).Request.Owner);
        Assert.Single(await world.HistoryAsync(handOff.Reference!), happened => happened.What == "Claimed");
    }

    [Fact]
    public async Task It_can_be_taken_over_given_away_and_given_back_and_the_history_keeps_each()
    {
        await using var world = await DeskWorld.OpenAsync();
        var reference = (await world.SubmitAsync(DeskWorld.Office())).Reference!;
        var bo = DeskOf(world, Bo);

        Assert.Equal(world.Session.Context.Account, (await world.Desk.HandOffs.ClaimAsync(reference, takeOver: false, Token)).Owner);
        Assert.Equal(Bo, (await bo.HandOffs.ClaimAsync(reference, takeOver: true, Token)).Owner);
        Assert.Equal("cy@relecloud.example", (await bo.HandOffs.AssignAsync(reference, " cy@relecloud.example ", Token)).Owner);
        var free = await world.Desk.HandOffs.ReleaseAsync(reference, Token);
        Assert.Equal((null, null), (free.Owner, free.OwnedSince));
        Assert.Equal(Bo, (await bo.HandOffs.ClaimAsync(reference, takeOver: false, Token)).Owner);

        var owners = (await world.HistoryAsync(reference))
            .SelectMany(happened => happened.Changes)
            .Where(change => change.Field == nameof(SupportRequest.Owner));
        Assert.Equal([world.Session.Context.Account, Bo, "cy@relecloud.example", null, Bo], owners.Select(change => change.To));
    }

    [Fact]
    public async Task It_ends_with_the_number()
    {
        await using var world = await DeskWorld.OpenAsync();
        var reference = (await world.SubmitAsync(DeskWorld.Office())).Reference!;
        await world.Desk.HandOffs.ClaimAsync(reference, takeOver: false, Token);

        var told = await world.Desk.Requests.SetNumberAsync(reference, "2611220050000123", Token);

        Assert.Equal((RequestStatus.Open, null, null), (told.Status, told.Owner, told.OwnedSince));
    }

    [Fact]
    public async Task Opening_again_is_no_news_until_half_of_the_policys_time_is_over()
    {
        await using var world = await DeskWorld.OpenAsync();
        var reference = (await world.SubmitAsync(DeskWorld.Office())).Reference!;
        var first = await world.Desk.HandOffs.ClaimAsync(reference, takeOver: false, Token);
        var again = await world.Desk.HandOffs.ClaimAsync(reference, takeOver: false, Token);
        Assert.Equal(first.OwnedSince, again.OwnedSince);

        var later = new At(first.OwnedSince!.Value + new SupportPolicy().ClaimTime / 2);
        var renewed = await DeskOf(world, first.Owner!, clock: later).HandOffs.ClaimAsync(reference, takeOver: false, Token);
        Assert.Equal(later.GetUtcNow(), renewed.OwnedSince);
    }

    [Fact]
    public async Task It_runs_out_after_the_policys_time()
    {
        await using var world = await DeskWorld.OpenAsync();
        await world.Desk.Contacts.SetPolicyAsync(new SupportPolicy { ClaimTime = TimeSpan.FromMinutes(10) }, Token);
        var reference = (await world.SubmitAsync(DeskWorld.Office())).Reference!;
        var claimed = await world.Desk.HandOffs.ClaimAsync(reference, takeOver: false, Token);
        var end = claimed.OwnedSince!.Value.AddMinutes(10);
        var policy = await world.Desk.Contacts.GetPolicyAsync(Token);

        Assert.Equal(claimed.Owner, HandOffClaim.HolderOf(claimed, policy, end.AddSeconds(-1)));
        Assert.Null(HandOffClaim.HolderOf(claimed, policy, end));
        await Assert.ThrowsAsync<SupportException>(() =>
            DeskOf(world, Bo, clock: new At(end.AddSeconds(-1))).HandOffs.ClaimAsync(reference, takeOver: false, Token)
        );
        Assert.Equal(Bo, (await DeskOf(world, Bo, clock: new At(end)).HandOffs.ClaimAsync(reference, takeOver: false, Token)).Owner);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two\nlines")]
    public async Task An_owner_is_a_name_on_one_line(string owner)
    {
        await using var world = await DeskWorld.OpenAsync();
        var reference = (await world.SubmitAsync(DeskWorld.Office())).Reference!;

        var refused = await Assert.ThrowsAsync<SupportException>(() => world.Desk.HandOffs.AssignAsync(reference, owner, Token));
        Assert.Equal(ErrorIds.OwnerInvalid, refused.Id);
    }

    private static SupportDesk DeskOf(DeskWorld world, string account, IRequestLedger? ledger = null, TimeProvider? clock = null) =>
        new(
            world.Session.Ports with
            {
                Tokens = new Account(world.Session.Ports.Tokens, account),
                Ledger = ledger ?? world.Session.Ports.Ledger,
                Clock = clock ?? world.Session.Ports.Clock,
            }
        );

    private sealed class At(DateTimeOffset time) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => time;
    }

    private sealed class Account(ITokenSource tokens, string name) : ITokenSource
    {
        public SignInState State => tokens.State with { Account = name };

        public ValueTask<AccessGrant> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken) =>
            tokens.GetTokenAsync(request, cancellationToken);
    }

    /// <summary>Lets nobody write before so many have read: the moment at which two people open the same hand-off.</summary>
    public class Gate : DispatchProxy
    {
        private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private IRequestLedger _ledger = null!;
        private int _missing;

        internal static IRequestLedger Before(IRequestLedger ledger, int readers)
        {
            var proxy = Create<IRequestLedger, Gate>();
            var gate = (Gate)(object)proxy;
            (gate._ledger, gate._missing) = (ledger, readers);
            return proxy;
        }

        /// <inheritdoc/>
        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
            targetMethod!.Name == nameof(IRequestLedger.FindAsync) ? FindAsync(args!) : targetMethod.Invoke(_ledger, args);

        private async Task<LedgerEntry?> FindAsync(object?[] args)
        {
            var row = await _ledger.FindAsync((string)args[0]!, (CancellationToken)args[1]!);
            if (Interlocked.Decrement(ref _missing) == 0)
                _open.SetResult();
            await _open.Task;
            return row;
        }
    }
}
