using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>The filters of a list of requests; several of them narrow each other.</summary>
public abstract class RequestFilterCmdlet : SessionCmdlet
{
    /// <summary>Only these services: Azure, Office365, DynamicsCrmOnline, EnterpriseMobilitySuite.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(WordCompleter<CspService>))]
    public string[] Service
    {
        get;
        set => field = value ?? [];
    } = [];

    /// <summary>Only these states: ToSubmit, Submitting, Open, AttentionNeeded, Closed, Withdrawn, Failed.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(WordCompleter<RequestStatus>))]
    public string[] Status
    {
        get;
        set => field = value ?? [];
    } = [];

    /// <summary>Only these severities: A, B, C.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(WordCompleter<SupportSeverity>))]
    public string[] Severity
    {
        get;
        set => field = value ?? [];
    } = [];

    /// <summary>Only these categories: Technical, Billing, SubscriptionManagement, Fraud.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(WordCompleter<RequestCategory>))]
    public string[] Category
    {
        get;
        set => field = value ?? [];
    } = [];

    /// <summary>
    /// Only requests in these channels: AzureSupportApi, AzurePortal, Office365AdminCenter, DynamicsAdminCenter, EmsAdminCenter, PartnerCenter.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(WordCompleter<SupportChannel>))]
    public string[] Channel
    {
        get;
        set => field = value ?? [];
    } = [];

    /// <summary>
    /// Only requests created at or after this time: a date or ISO 8601 text. Without an offset, UTC is assumed. Requests without a date pass every date
    /// filter.
    /// </summary>
    [Parameter]
    [Alias("CreatedSince")]
    [TypedArgument(typeof(TimeText))]
    public TimeText? CreatedAfter { get; set; }

    /// <summary>Only requests created before this time.</summary>
    [Parameter]
    [TypedArgument(typeof(TimeText))]
    public TimeText? CreatedBefore { get; set; }

    /// <summary>Only requests that changed at or after this time.</summary>
    [Parameter]
    [TypedArgument(typeof(TimeText))]
    public TimeText? UpdatedAfter { get; set; }

    /// <summary>Only requests on this Azure subscription: your own, and with -Customer those that others filed.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(SubscriptionCompleter))]
    public Guid? SubscriptionId { get; set; }

    /// <summary>Only requests with this ticket number of the partner's own.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ExternalReferenceCompleter))]
    public string? ExternalReference { get; set; }

    /// <summary>Only requests with this title; * stands for any text, ? for any letter.</summary>
    [Parameter]
    [SupportsWildcards]
    public string? Title { get; set; }

    /// <summary>Only requests of this sweep: what New-CspSupportRequest was given as -Group.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public string? Group { get; set; }

    /// <summary>Only requests owned by the signed-in account.</summary>
    [Parameter]
    public SwitchParameter Mine { get; set; }

    /// <summary>Only requests owned by these accounts; * stands for any text.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(OwnerCompleter))]
    public string[] Owner
    {
        get;
        set => field = value ?? [];
    } = [];

    /// <summary>Only unfinished requests that have no owner.</summary>
    [Parameter]
    public SwitchParameter Unclaimed { get; set; }

    /// <summary>Only your own overdue requests: hand-offs not submitted in time, or no response from Microsoft in time.</summary>
    [Parameter]
    public SwitchParameter Overdue { get; set; }

    /// <summary>Only your own requests with a deadline before this time, including overdue ones.</summary>
    [Parameter]
    [TypedArgument(typeof(TimeText))]
    public TimeText? DueBefore { get; set; }

    /// <summary>The filters as a query.</summary>
    /// <exception cref="SupportException">A word or a time means nothing here.</exception>
    private protected RequestQuery Filters() =>
        new()
        {
            Services = Words.All<CspService>(Service, ReviewIds.ServiceUnknown),
            Statuses = Words.All<RequestStatus>(Status, ErrorIds.StatusUnknown),
            Severities = Words.All<SupportSeverity>(Severity, ReviewIds.SeverityUnknown),
            Categories = Words.All<RequestCategory>(Category, ReviewIds.CategoryUnknown),
            Channels = Words.All<SupportChannel>(Channel, ReviewIds.ChannelUnknown),
            CreatedSince = Times.Of(CreatedAfter),
            CreatedBefore = Times.Of(CreatedBefore),
            UpdatedSince = Times.Of(UpdatedAfter),
            SubscriptionId = SubscriptionId,
            ExternalReference = ExternalReference,
            Title = GivenText.Of(Title),
            Group = Group,
            Owners = Mine ? [Connected.Desk.Account ?? string.Empty] : [.. Owner.Where(one => GivenText.Is(one))],
            Unclaimed = Unclaimed,
            OverdueAt = Overdue ? TimeProvider.System.GetUtcNow() : null,
            DueBefore = Times.Of(DueBefore),
        };
}
