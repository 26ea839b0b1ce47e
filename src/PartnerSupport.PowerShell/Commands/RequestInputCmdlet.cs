using System.Collections;
using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Everything that a request is made of, as parameters: the columns of a CSV bind to those of the same name.</summary>
public abstract partial class RequestInputCmdlet : SessionCmdlet
{
    /// <summary>The customer, by tenant id, name, domain or as an object of Get-CspCustomer.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId", "CustomerId")]
    [CustomerArgument]
    [ArgumentCompleter(typeof(CustomerCompleter))]
    public CustomerReference? Customer { get; set; }

    /// <summary>The service: Azure, Office365, DynamicsCrmOnline, EnterpriseMobilitySuite, or a word for one of them such as Teams or Intune.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [TypedArgument(typeof(Word<CspService>))]
    [ArgumentCompleter(typeof(WordCompleter<CspService>))]
    public Word<CspService>? Service { get; set; }

    /// <summary>The title, at most 250 characters.</summary>
    [Parameter(Position = 2, ValueFromPipelineByPropertyName = true)]
    [TextArgument]
    public string? Title { get; set; }

    /// <summary>What happens, since when, and what was tried. Several lines may be given as a list.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TextArgument(Separator = "\n")]
    public string? Description { get; set; }

    /// <summary>The category: Technical (default), Billing, SubscriptionManagement or Fraud.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TypedArgument(typeof(Word<RequestCategory>))]
    [ArgumentCompleter(typeof(WordCompleter<RequestCategory>))]
    public Word<RequestCategory>? Category { get; set; }

    /// <summary>The severity: A (Critical), B (Moderate) or C (Minimal). Follows from -BusinessImpact if omitted.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TypedArgument(typeof(Word<SupportSeverity>))]
    [ArgumentCompleter(typeof(WordCompleter<SupportSeverity>))]
    public Word<SupportSeverity>? Severity { get; set; }

    /// <summary>What the problem does to the customer's business: ProductionDown, PartlyAffected or NotProduction.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TypedArgument(typeof(Word<BusinessImpact>))]
    [ArgumentCompleter(typeof(WordCompleter<BusinessImpact>))]
    public Word<BusinessImpact>? BusinessImpact { get; set; }

    /// <summary>The support topic: "service / problem classification" by name, an id, or an object of Get-CspSupportTopic.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TypedArgument(typeof(TopicReference))]
    [ArgumentCompleter(typeof(TopicCompleter))]
    public TopicReference? Topic { get; set; }

    /// <summary>The language in which support is to answer, for example en-us. The initial response times hold for English only.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TextArgument]
    [ArgumentCompleter(typeof(LanguageCompleter))]
    public string? Language { get; set; }

    /// <summary>The customer's Azure subscription. You can omit it if the customer has only one.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TypedArgument(typeof(GuidText))]
    [ArgumentCompleter(typeof(SubscriptionCompleter))]
    public GuidText? SubscriptionId { get; set; }

    /// <summary>The Azure resource that the problem is about, by its resource id.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TextArgument]
    public string? ResourceId { get; set; }

    /// <summary>
    /// The contact: the partner's, never the customer's. A name of the policy's or a stored contact, "Name &lt;mail&gt;", a hashtable or an object; an
    /// address alone where its name is known from those contacts, your own profile or the account that signed in. The partner's own support profile
    /// if omitted.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ContactArgument]
    [ArgumentCompleter(typeof(ContactCompleter))]
    public ContactArgument? Contact { get; set; }

    /// <summary>The contact's full name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TextArgument]
    public string? ContactName { get; set; }

    /// <summary>The contact's email address.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TextArgument]
    public string? ContactEmail { get; set; }

    /// <summary>The contact's phone in international form.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TextArgument]
    public string? ContactPhone { get; set; }

    /// <summary>More addresses that Microsoft copies, as a list or separated by semicolons. They are contact data too: the partner's only.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TextArgument(Separator = ";")]
    public string? AdditionalEmail { get; set; }

    /// <summary>
    /// When the problem began: a date, ISO 8601 text, or text with the month in letters. Without an offset, or as a date without a kind, it is UTC,
    /// from whatever source it comes.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TypedArgument(typeof(TimeText))]
    public TimeText? ProblemStartTime { get; set; }

    /// <summary>
    /// How -ProblemStartTime is written where it isn't ISO 8601: dmy, mdy, ymd, or a format of .NET such as "dd.MM.yyyy HH:mm". Day and month as
    /// numbers are refused without it.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TextArgument]
    public string? DateFormat { get; set; }

    /// <summary>Whether engineers work 24x7; severity A without it gives a warning. A row can have yes or no in a column of this name.</summary>
    [Parameter]
    public SwitchParameter Require24x7Response { get; set; }

    /// <summary>Lets Microsoft collect diagnostic data from the customer's resources. Off, unless set here or in a column of this name.</summary>
    [Parameter]
    public SwitchParameter AdvancedDiagnosticConsent { get; set; }

    /// <summary>A question or advice, not a break-fix: answered within one business day. A row can have yes or no in a column of this name.</summary>
    [Parameter]
    public SwitchParameter Advisory { get; set; }

    /// <summary>How Microsoft answers: Email (default) or Phone.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TypedArgument(typeof(Word<ContactMethod>))]
    [ArgumentCompleter(typeof(WordCompleter<ContactMethod>))]
    public Word<ContactMethod>? PreferredContactMethod { get; set; }

    /// <summary>The contact's time zone, a Windows or IANA id. The contact's own if omitted.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TextArgument]
    [ArgumentCompleter(typeof(TimeZoneCompleter))]
    public string? TimeZone { get; set; }

    /// <summary>The contact's country, ISO 3166-1, two or three letters. The contact's own if omitted.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TextArgument]
    [ArgumentCompleter(typeof(CountryCompleter))]
    public string? Country { get; set; }

    /// <summary>The partner's own ticket number: shown, filtered and kept everywhere.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TextArgument]
    public string? ExternalReference { get; set; }

    /// <summary>The same key means the same request, filed once, also on another machine with an empty disk.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TextArgument]
    public string? IdempotencyKey { get; set; }

    /// <summary>The channel to take: Auto (default, the routing table), Api or Portal.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TypedArgument(typeof(Word<ChannelPreference>))]
    [ArgumentCompleter(typeof(WordCompleter<ChannelPreference>))]
    public Word<ChannelPreference>? Channel { get; set; }

    /// <summary>What a duplicate within 72 hours leads to: Error (default), Return, Note or Create.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TypedArgument(typeof(Word<DuplicateHandling>))]
    [ArgumentCompleter(typeof(WordCompleter<DuplicateHandling>))]
    public Word<DuplicateHandling>? OnDuplicate { get; set; }

    /// <summary>
    /// The criterion in "Escalate problems to Microsoft" a technical request meets: UndocumentedProblem, ServiceUnavailable, Bug, NetworkDisruption or
    /// RegionalIssue.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TypedArgument(typeof(Word<EscalationCriterion>))]
    [ArgumentCompleter(typeof(WordCompleter<EscalationCriterion>))]
    public Word<EscalationCriterion>? EscalationCriterion { get; set; }

    /// <summary>
    /// Replaces the customer's addresses and phone numbers in title and description before anything leaves. A row may say yes or no in a column of
    /// this name.
    /// </summary>
    [Parameter]
    public SwitchParameter RedactCustomerData { get; set; }

    /// <summary>
    /// Files that go out with the request, at most 5 MB each; a row separates several with semicolons. Where the request is handed over, they are
    /// named for the person who submits it.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TextListArgument]
    public string[] Attachment
    {
        get;
        set => field = value ?? [];
    } = [];

    /// <summary>Names a sweep: requests of one cause at several customers.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [TextArgument]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public string? Group { get; set; }

    /// <summary>
    /// What the rows' columns are called: our name and theirs, such as @{ Customer = 'Company'; Severity = 'Priority' }. A column of a parameter's own
    /// name needs none.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? ColumnMap { get; set; }

    /// <summary>The row itself, whose columns bind to the parameters of their name. It comes through the pipeline.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }
}
