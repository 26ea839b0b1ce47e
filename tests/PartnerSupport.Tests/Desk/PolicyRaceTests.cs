namespace PartnerSupport.Tests.Desk;

/// <summary>Two who change the policy of one ledger at once do not overwrite each other.</summary>
public sealed class PolicyRaceTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_upon_a_policy_that_changed_since_is_not_stored()
    {
        await using var world = await DeskWorld.OpenAsync();
        var read = await world.Desk.Contacts.GetPolicyAsync(Stop);

        Assert.True(await world.Desk.Contacts.TrySetPolicyAsync(read, read with { DeclaredDomains = ["one.example"] }, Stop));
        Assert.False(await world.Desk.Contacts.TrySetPolicyAsync(read, read with { DeclaredDomains = ["two.example"] }, Stop));

        Assert.Equal(["one.example"], (await world.Desk.Contacts.GetPolicyAsync(Stop)).DeclaredDomains);
    }

    [Fact]
    public async Task A_whole_policy_never_undoes_what_somebody_changed_meanwhile()
    {
        await using var world = await DeskWorld.OpenAsync();
        var read = await world.Desk.Contacts.GetPolicyAsync(Stop);
        await world.Desk.Contacts.ReplacePolicyAsync(read, read with { DeclaredDomains = ["one.example"] }, Stop);

        var refused = await Assert.ThrowsAsync<SupportException>(() =>
            world.Desk.Contacts.ReplacePolicyAsync(read, read with { DeclaredDomains = ["two.example"] }, Stop)
        );

        Assert.Equal("PolicyChangedMeanwhile", refused.Id);
        Assert.Equal(["one.example"], (await world.Desk.Contacts.GetPolicyAsync(Stop)).DeclaredDomains);
    }

    [Fact]
    public async Task Ten_who_add_a_domain_each_at_once_add_ten()
    {
        await using var world = await DeskWorld.OpenAsync();

        await Task.WhenAll(Enumerable.Range(0, 10).Select(at => Task.Run(() => AddAsync($"d{at}.example"), Stop)));

        Assert.Equal(10, (await world.Desk.Contacts.GetPolicyAsync(Stop)).DeclaredDomains.Count);

        async Task AddAsync(string domain)
        {
            SupportPolicy now;
            do now = await world.Desk.Contacts.GetPolicyAsync(Stop);
            while (!await world.Desk.Contacts.TrySetPolicyAsync(now, now with { DeclaredDomains = [.. now.DeclaredDomains, domain] }, Stop));
        }
    }
}
