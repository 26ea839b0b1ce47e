namespace PartnerSupport;

/// <summary>What stays the same for the whole session: where it works, by which clock, and how patiently.</summary>
internal sealed record SupportSetting
{
    internal required CloudInfo Cloud { get; init; }

    internal required LedgerWorld World { get; init; }

    internal required TimeZoneIds TimeZones { get; init; }

    internal required TimeProvider Clock { get; init; }

    internal required TimeSpan ReviewBudget { get; init; }
}
