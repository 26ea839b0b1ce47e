namespace PartnerSupport;

/// <summary>The severity follows from the business impact (R17).</summary>
public static class SeverityRules
{
    /// <summary>The severity of an impact; Unknown for Unknown.</summary>
    /// <param name="impact">The impact.</param>
    public static SupportSeverity FromImpact(BusinessImpact impact) =>
        impact switch
        {
            BusinessImpact.ProductionDown => SupportSeverity.Critical,
            BusinessImpact.PartlyAffected => SupportSeverity.Moderate,
            BusinessImpact.NotProduction => SupportSeverity.Minimal,
            _ => SupportSeverity.Unknown,
        };

    /// <summary>The letter of the document, A to C; empty for what is no level of the programme.</summary>
    /// <param name="severity">The severity.</param>
    public static string Letter(SupportSeverity severity) =>
        severity switch
        {
            SupportSeverity.Critical => "A",
            SupportSeverity.Moderate => "B",
            SupportSeverity.Minimal => "C",
            _ => string.Empty,
        };

    /// <summary>A warning where a severity was given that the impact does not bear out; null where they agree or one is missing.</summary>
    /// <param name="severity">The severity as given.</param>
    /// <param name="impact">The impact as given.</param>
    public static Finding? Contradiction(SupportSeverity severity, BusinessImpact impact)
    {
        var follows = FromImpact(impact);
        return severity == SupportSeverity.Unknown || follows == SupportSeverity.Unknown || severity == follows
            ? null
            : FindingFactory.Warning(
                RouteIds.SeverityContradictsImpact,
                "R17",
                nameof(SupportRequestDraft.Severity),
                severity,
                Letter(severity),
                impact,
                follows,
                Letter(follows)
            );
    }
}
