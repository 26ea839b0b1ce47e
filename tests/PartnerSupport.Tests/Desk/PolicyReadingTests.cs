namespace PartnerSupport.Tests.Desk;

/// <summary>One request stands on one policy.</summary>
public sealed class PolicyReadingTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Review_composition_and_audit_stand_on_the_policy_that_was_read_once()
    {
        await using var world = await DeskWorld.OpenAsync();
        var counted = new CountedStore(world.Session.Ports.Contacts);
        var desk = new SupportDesk(world.Session.Ports with { Contacts = counted });

        var request = await desk.Filing.SubmitAsync(DeskWorld.Azure(), Stop);

        Assert.Equal(1, counted.Reads);
        Assert.Single((await world.HistoryAsync(request.Reference!)).Select(happened => happened.PolicyHash).Distinct());
    }

    private sealed class CountedStore(IContactStore inner) : IContactStore
    {
        internal int Reads { get; private set; }

        public Task<SupportPolicy> GetPolicyAsync(CancellationToken cancellationToken)
        {
            Reads++;
            return inner.GetPolicyAsync(cancellationToken);
        }

        public Task<PolicyInForce> ReadPolicyAsync(CancellationToken cancellationToken)
        {
            Reads++;
            return inner.ReadPolicyAsync(cancellationToken);
        }

        public Task SetPolicyAsync(SupportPolicy policy, CancellationToken cancellationToken) => inner.SetPolicyAsync(policy, cancellationToken);

        public Task<bool> TrySetPolicyAsync(SupportPolicy from, SupportPolicy to, CancellationToken cancellationToken) =>
            inner.TrySetPolicyAsync(from, to, cancellationToken);

        public Task<IReadOnlyDictionary<string, ContactInput>> GetProfilesAsync(CancellationToken cancellationToken) =>
            inner.GetProfilesAsync(cancellationToken);

        public Task SetProfileAsync(string name, ContactInput? profile, CancellationToken cancellationToken) =>
            inner.SetProfileAsync(name, profile, cancellationToken);
    }
}
