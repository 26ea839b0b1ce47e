namespace PartnerSupport.Tests.Sandbox;

/// <summary>A clock that goes when it is told to.</summary>
internal sealed class WorldClock(DateTimeOffset? start = null) : TimeProvider
{
    private DateTimeOffset _now = start ?? new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan time) => _now += time;
}
