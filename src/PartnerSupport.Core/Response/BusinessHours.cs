namespace PartnerSupport;

/// <summary>A calendar of working hours in a time zone.</summary>
public sealed record BusinessHours
{
    /// <summary>The time zone, a Windows or IANA id; null: that of the contact, else UTC.</summary>
    public string? TimeZone { get; init; }

    /// <summary>When work begins, local time.</summary>
    public TimeOnly Start { get; init; } = new(9, 0);

    /// <summary>When work ends, local time.</summary>
    public TimeOnly End { get; init; } = new(17, 0);

    /// <summary>The working days.</summary>
    public IReadOnlyList<DayOfWeek> Days { get; init; } = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>Days on which nobody works.</summary>
    public IReadOnlyList<DateOnly> Holidays { get; init; } = [];
}
