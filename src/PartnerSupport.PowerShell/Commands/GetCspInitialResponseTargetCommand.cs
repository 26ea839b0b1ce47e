using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Shows when Microsoft's initial response is due, and why.</summary>
/// <remarks>
/// Doesn't need a session. Technical break-fix in English: 2, 4 or 8 hours for severity A, B or C; what isn't break-fix: one
/// business day; break-fix in a local language: business hours, for which no number is stated. Without -Severity and
/// -BusinessImpact all three severities are shown.
/// </remarks>
/// <example>
/// <code>Get-CspInitialResponseTarget</code>
/// <para>Shows the targets of the three severities.</para>
/// </example>
/// <example>
/// <code>Get-CspInitialResponseTarget -BusinessImpact ProductionDown -CreatedAt (Get-Date)</code>
/// <para>Shows until when an answer is due to a request of severity A that is created now.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "CspInitialResponseTarget")]
[OutputType(typeof(ResponseTarget))]
public sealed class GetCspInitialResponseTargetCommand : CancellableCmdlet
{
    /// <summary>The severity: A (Critical), B (Moderate) or C (Minimal).</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [TypedArgument(typeof(Word<SupportSeverity>))]
    [ArgumentCompleter(typeof(WordCompleter<SupportSeverity>))]
    public Word<SupportSeverity>? Severity { get; set; }

    /// <summary>The business impact, from which the severity follows: ProductionDown, PartlyAffected or NotProduction.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TypedArgument(typeof(Word<BusinessImpact>))]
    [ArgumentCompleter(typeof(WordCompleter<BusinessImpact>))]
    public Word<BusinessImpact>? BusinessImpact { get; set; }

    /// <summary>The category: Technical (default), Billing, SubscriptionManagement or Fraud.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TypedArgument(typeof(Word<RequestCategory>))]
    [ArgumentCompleter(typeof(WordCompleter<RequestCategory>))]
    public Word<RequestCategory>? Category { get; set; }

    /// <summary>The language in which support is to answer; English if omitted.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TextArgument]
    [ArgumentCompleter(typeof(LanguageCompleter))]
    public string? Language { get; set; }

    /// <summary>When Microsoft created the request: the clock starts there. Without it no due time is stated.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TypedArgument(typeof(TimeText))]
    public TimeText? CreatedAt { get; set; }

    /// <summary>Time zone of the business hours, a Windows or IANA id.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TextArgument]
    [ArgumentCompleter(typeof(TimeZoneCompleter))]
    public string? TimeZone { get; set; }

    /// <summary>A question or advice, not a break-fix. A row can have yes or no in a column of this name.</summary>
    [Parameter]
    public SwitchParameter Advisory { get; set; }

    /// <summary>The row itself, whose columns bind to the parameters of their name. It comes through the pipeline.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() =>
        Guard(
            () =>
            {
                foreach (var severity in Severities())
                    Put(Question(severity));
            },
            () => Severity
        );

    private void Put(ResponseQuestion question)
    {
        WriteFindings(ResponseTargets.Findings(question));
        WriteObject(ResponseTargets.For(question));
    }

    private IReadOnlyList<SupportSeverity> Severities()
    {
        var given = Words.Of(Severity, ReviewIds.SeverityUnknown);
        if (given == SupportSeverity.Unknown)
            given = SeverityRules.FromImpact(Words.Of(BusinessImpact, ReviewIds.BusinessImpactUnknown));
        return given == SupportSeverity.Unknown ? RequestWords.Severities.Values : [given];
    }

    private ResponseQuestion Question(SupportSeverity severity) =>
        new()
        {
            Severity = severity,
            Category = Words.Of(Category, ReviewIds.CategoryUnknown) is var category and not RequestCategory.Unknown ? category : RequestCategory.Technical,
            IsAdvisory = new RowSwitches(InputObject, MyInvocation.BoundParameters).Of(nameof(Advisory), Advisory) ?? false,
            Language =
                SupportLanguages.OrEnglish(Language)
                ?? throw new SupportException(
                    ReviewIds.LanguageUnknown,
                    SupportErrorKind.InvalidArgument,
                    TypedText.Of(Language!),
                    string.Join(", ", SupportLanguages.All)
                ),
            CreatedAt = Times.Of(CreatedAt),
            ContactTimeZone = !GivenText.Is(TimeZone) ? null : TimeZone,
        };
}
