namespace PartnerSupport.Tests.Response;

/// <summary>When the first answer is due.</summary>
public sealed class ResponseTargetTests
{
    // A Friday, 16:30 in Madrid.
    private static readonly DateTimeOffset Created = new(2026, 3, 6, 15, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(SupportSeverity.Critical, 2)]
    [InlineData(SupportSeverity.Moderate, 4)]
    [InlineData(SupportSeverity.Minimal, 8)]
    public void R18_technical_break_fix_in_English_is_due_by_severity_around_the_clock(SupportSeverity severity, int hours)
    {
        var target = ResponseTargets.For(new ResponseQuestion { Severity = severity, CreatedAt = Created.ToOffset(TimeSpan.FromHours(9)) });

        Assert.Equal(
            (TimeSpan.FromHours(hours), Created.AddHours(hours), ResponseBasis.BreakFix, "R18"),
            (target.Within!.Value, target.DueAt!.Value, target.Basis, target.Rule)
        );
        Assert.Equal(TimeSpan.Zero, target.DueAt.Value.Offset);
    }

    [Fact]
    public void R18_before_Microsoft_created_it_there_are_hours_and_no_due_time()
    {
        var target = ResponseTargets.For(new ResponseQuestion { Severity = SupportSeverity.Critical });

        Assert.Equal(TimeSpan.FromHours(2), target.Within);
        Assert.Null(target.DueAt);
    }

    [Fact]
    public void R19_break_fix_in_a_local_language_has_no_number_of_hours_and_a_finding_says_that_English_keeps_them()
    {
        var question = new ResponseQuestion
        {
            Severity = SupportSeverity.Moderate,
            Language = SupportLanguages.Find("Korean")!,
            CreatedAt = Created,
        };
        var target = ResponseTargets.For(question);

        Assert.Equal((null, null, ResponseBasis.BusinessHours, "R19"), (target.Within, target.DueAt, target.Basis, target.Rule));
        var finding = Assert.Single(ResponseTargets.Findings(question));
        Assert.Equal(("EnglishKeepsTarget", "R19"), (finding.Id, finding.Rule));
        Assert.Contains("4 hours", finding.Message);
    }

    [Theory]
    [InlineData(RequestCategory.Billing, false)]
    [InlineData(RequestCategory.SubscriptionManagement, false)]
    [InlineData(RequestCategory.Fraud, false)]
    [InlineData(RequestCategory.Technical, true)]
    public void R20_what_is_not_break_fix_is_due_within_one_business_day_in_every_language(RequestCategory category, bool advisory)
    {
        foreach (var language in SupportLanguages.All)
        {
            var question = new ResponseQuestion
            {
                Severity = SupportSeverity.Critical,
                Category = category,
                IsAdvisory = advisory,
                Language = language,
                CreatedAt = Created,
                ContactTimeZone = "Romance Standard Time",
            };
            var target = ResponseTargets.For(question);

            Assert.Equal((null, ResponseBasis.OneBusinessDay, "R20"), (target.Within, target.Basis, target.Rule));

            // Monday, 16:30 in Madrid.
            Assert.Equal(Created.AddDays(3), target.DueAt);
            Assert.Empty(ResponseTargets.Findings(question));
        }
    }

    [Fact]
    public void R20_the_calendars_own_time_zone_goes_before_the_contacts()
    {
        var question = new ResponseQuestion
        {
            Severity = SupportSeverity.Minimal,
            Category = RequestCategory.Billing,
            CreatedAt = new DateTimeOffset(2026, 3, 3, 7, 0, 0, TimeSpan.Zero),
            Hours = new BusinessHours { TimeZone = "Asia/Seoul" },
            ContactTimeZone = "Romance Standard Time",
        };

        Assert.Equal(new DateTimeOffset(2026, 3, 4, 7, 0, 0, TimeSpan.Zero), ResponseTargets.For(question).DueAt);
    }

    [Fact]
    public void R20_a_time_zone_that_nobody_knows_is_a_warning_and_UTC_counts()
    {
        var question = new ResponseQuestion
        {
            Severity = SupportSeverity.Minimal,
            Category = RequestCategory.Billing,
            CreatedAt = Created,
            ContactTimeZone = "Middle Earth",
        };

        Assert.Equal("TimeZoneUnknown", Assert.Single(ResponseTargets.Findings(question)).Id);
        Assert.Equal(Created.AddDays(3), ResponseTargets.For(question).DueAt);
    }

    [Theory]
    [InlineData(SupportSeverity.Unknown)]
    [InlineData(SupportSeverity.Emergency)]
    public void R17_what_is_no_level_of_the_programme_has_no_target(SupportSeverity severity)
    {
        var question = new ResponseQuestion
        {
            Severity = severity,
            CreatedAt = Created,
            Language = SupportLanguages.Find("de")!,
        };
        var target = ResponseTargets.For(question);

        Assert.Equal((null, null, ResponseBasis.Unknown), (target.Within, target.DueAt, target.Basis));
        Assert.Empty(ResponseTargets.Findings(question));
    }

    [Theory]
    [InlineData(BusinessImpact.ProductionDown, SupportSeverity.Critical)]
    [InlineData(BusinessImpact.PartlyAffected, SupportSeverity.Moderate)]
    [InlineData(BusinessImpact.NotProduction, SupportSeverity.Minimal)]
    [InlineData(BusinessImpact.Unknown, SupportSeverity.Unknown)]
    public void R17_the_severity_follows_from_the_impact(BusinessImpact impact, SupportSeverity expected) =>
        Assert.Equal(expected, SeverityRules.FromImpact(impact));

    [Fact]
    public void R17_a_severity_that_the_impact_does_not_bear_out_is_a_warning()
    {
        var warning = SeverityRules.Contradiction(SupportSeverity.Critical, BusinessImpact.NotProduction)!;

        Assert.Equal(("SeverityContradictsImpact", "R17", FindingSeverity.Warning), (warning.Id, warning.Rule, warning.Severity));
        Assert.Null(SeverityRules.Contradiction(SupportSeverity.Critical, BusinessImpact.ProductionDown));
        Assert.Null(SeverityRules.Contradiction(SupportSeverity.Critical, BusinessImpact.Unknown));
        Assert.Null(SeverityRules.Contradiction(SupportSeverity.Unknown, BusinessImpact.ProductionDown));
    }
}
