using System.Globalization;

namespace PartnerSupport;

/// <summary>When the first answer is due (R17 to R20). Pure.</summary>
public static class ResponseTargets
{
    /// <summary>The document's hours for a severity (R18); null for what is no level of the programme.</summary>
    /// <param name="severity">The severity.</param>
    public static TimeSpan? Hours(SupportSeverity severity) =>
        severity switch
        {
            SupportSeverity.Critical => TimeSpan.FromHours(2),
            SupportSeverity.Moderate => TimeSpan.FromHours(4),
            SupportSeverity.Minimal => TimeSpan.FromHours(8),
            _ => null,
        };

    /// <summary>The target. The clock starts at Microsoft's created date; without one there is no due time yet.</summary>
    /// <param name="question">What it follows from.</param>
    public static ResponseTarget For(ResponseQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var severity = question.Severity;
        if (Basis(question) == ResponseBasis.OneBusinessDay)
            return OneBusinessDay(question);
        if (Hours(severity) is not { } within)
        {
            return new(severity, null, null, ResponseBasis.Unknown, MessageText.Format(RouteIds.ResponseUnknown, RouteNames.Of(severity)), "R17");
        }

        return question.Language.IsEnglish
            ? new(
                severity,
                within,
                question.CreatedAt?.ToUniversalTime() + within,
                ResponseBasis.BreakFix,
                MessageText.Format(RouteIds.ResponseBreakFix, within.TotalHours, RouteNames.Of(severity)),
                "R18"
            )
            : new(severity, null, null, ResponseBasis.BusinessHours, MessageText.Format(RouteIds.ResponseBusinessHours, question.Language.EnglishName), "R19");
    }

    /// <summary>What is to be said beside the target: that English keeps the hours (R19), that a time zone is not known.</summary>
    /// <param name="question">What it follows from.</param>
    public static IReadOnlyList<Finding> Findings(ResponseQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var target = For(question);
        if (target.Basis == ResponseBasis.BusinessHours)
        {
            var kept = Hours(question.Severity)!.Value.TotalHours;
            return [FindingFactory.Information(RouteIds.EnglishKeepsTarget, "R19", nameof(SupportRequestDraft.Language), question.Language.EnglishName, kept)];
        }

        return target.Basis == ResponseBasis.OneBusinessDay && ZoneName(question) is { } name && !question.TimeZones.TryFind(name, out _)
            ? [FindingFactory.Warning(RouteIds.TimeZoneUnknown, "R20", nameof(SupportRequestDraft.TimeZone), name)]
            : [];
    }

    /// <summary>Only technical break-fix has hours; billing, subscriptions, fraud and questions have one business day (R16, R20).</summary>
    private static ResponseBasis Basis(ResponseQuestion question) =>
        question.Category == RequestCategory.Technical && !question.IsAdvisory ? ResponseBasis.BreakFix : ResponseBasis.OneBusinessDay;

    private static ResponseTarget OneBusinessDay(ResponseQuestion question)
    {
        var zone = question.TimeZones.TryFind(ZoneName(question), out var found) ? found : TimeZoneInfo.Utc;
        var due = question.CreatedAt is { } created ? new BusinessCalendar(question.Hours, zone).AddBusinessDay(created) : null;
        var text = MessageText.Format(
            RouteIds.ResponseOneBusinessDay,
            question.Hours.Start.ToString("HH:mm", CultureInfo.InvariantCulture),
            question.Hours.End.ToString("HH:mm", CultureInfo.InvariantCulture),
            zone.Id
        );
        return new(question.Severity, null, due, ResponseBasis.OneBusinessDay, text, "R20");
    }

    private static string? ZoneName(ResponseQuestion question) =>
        !string.IsNullOrWhiteSpace(question.Hours.TimeZone) ? question.Hours.TimeZone
        : !string.IsNullOrWhiteSpace(question.ContactTimeZone) ? question.ContactTimeZone
        : null;
}
