namespace PartnerSupport.Tests.Ledger;

/// <summary>A clock that goes only when it is told.</summary>
internal sealed class LedgerClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    internal void Advance(TimeSpan time) => _now += time;
}
