namespace PartnerSupport;

/// <summary>What the first answer's time follows from (R17 to R20).</summary>
public sealed record ResponseQuestion
{
    /// <summary>The severity.</summary>
    public required SupportSeverity Severity { get; init; }

    /// <summary>The category; only Technical can be break-fix.</summary>
    public RequestCategory Category { get; init; } = RequestCategory.Technical;

    /// <summary>A question or advice, not a break-fix (R20).</summary>
    public bool IsAdvisory { get; init; }

    /// <summary>The language of support.</summary>
    public SupportLanguage Language { get; init; } = SupportLanguages.English;

    /// <summary>When Microsoft created the request, UTC: the clock starts there; null: it has not started.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The calendar of working hours (R20).</summary>
    public BusinessHours Hours { get; init; } = new();

    /// <summary>Time zone of the contact, for a calendar that names none.</summary>
    public string? ContactTimeZone { get; init; }

    /// <summary>Finds time zones by Windows or IANA id.</summary>
    public TimeZoneIds TimeZones { get; init; } = TimeZoneIds.OfThisSystem;
}
