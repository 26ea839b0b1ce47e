using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Lists requests of all services and channels, or reads one in full.</summary>
/// <remarks>
/// Joins what the channels hold with the ledger, so that hand-offs that wait for a person are listed too. Severity A comes first, then the
/// oldest; what is closed or withdrawn comes last. Without -Customer: your own requests, each asked for where it lives, and what Partner
/// Center tells of all customers in one call. -Sweep asks every customer; one that can't be read writes one error and never ends the list.
/// </remarks>
/// <example>
/// <code>Get-CspSupportRequest -Status Open, ToSubmit</code>
/// <para>Lists what is open and what still waits to be submitted in a portal.</para>
/// </example>
/// <example>
/// <code>Get-CspCustomer Contoso | Get-CspSupportRequest -Severity A</code>
/// <para>Lists one customer's requests of severity A.</para>
/// </example>
/// <example>
/// <code>Get-CspSupportRequest CSP-7Q2M4XKD</code>
/// <para>Reads one request by its reference; Microsoft's number and the partner's own ticket number do as well.</para>
/// </example>
/// <example>
/// <code>Get-CspSupportRequest CSP-7Q2M4XKD, INC-4711
/// Get-Content references.txt | Get-CspSupportRequest</code>
/// <para>Reads several; what isn't found is one error each.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "CspSupportRequest", DefaultParameterSetName = ListSet)]
[OutputType(typeof(SupportRequest))]
public sealed class GetCspSupportRequestCommand : SessionCmdlet
{
    private const string ListSet = "List";
    private const string NumberSet = "Number";
    private const string ObjectSet = "Object";
    private readonly List<CspCustomer> _customers = [];
    private bool _isAnswered;

    /// <summary>
    /// The requests, one or several: the reference, Microsoft's number, or the partner's own ticket number. References and Microsoft's numbers come
    /// as text through the pipeline, too; other text that comes so is a customer.
    /// </summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true, ParameterSetName = NumberSet)]
    [Alias("Reference", "RequestNumber", "TrackingId", "SupportTicketId", "CaseNumber")]
    [RequestNames]
    [ArgumentCompleter(typeof(RequestCompleter))]
    public RequestNames? Number { get; set; }

    /// <summary>A request that was read before, to read it again.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ObjectSet)]
    public SupportRequest? Request { get; set; }

    /// <summary>The customer, by tenant id, name, domain or as an object. All if omitted.</summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId", "CustomerId")]
    [CustomerArgument]
    [ArgumentCompleter(typeof(CustomerCompleter))]
    public CustomerReference? Customer { get; set; }

    /// <summary>Only these services: Azure, Office365, DynamicsCrmOnline, EnterpriseMobilitySuite.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ArgumentCompleter(typeof(WordCompleter<CspService>))]
    public string[] Service
    {
        get;
        set => field = value ?? [];
    } = [];

    /// <summary>Only these states: ToSubmit, Submitting, Open, AttentionNeeded, Closed, Withdrawn, Failed.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ArgumentCompleter(typeof(WordCompleter<RequestStatus>))]
    public string[] Status
    {
        get;
        set => field = value ?? [];
    } = [];

    /// <summary>Only these severities: A, B, C.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ArgumentCompleter(typeof(WordCompleter<SupportSeverity>))]
    public string[] Severity
    {
        get;
        set => field = value ?? [];
    } = [];

    /// <summary>Only requests created at this time or later: a date, or ISO 8601 text. Without an offset it is UTC.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [TypedArgument(typeof(TimeText))]
    public TimeText? CreatedSince { get; set; }

    /// <summary>Only requests on this Azure subscription: your own, and with -Customer those that others filed.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ArgumentCompleter(typeof(SubscriptionCompleter))]
    public Guid? SubscriptionId { get; set; }

    /// <summary>Only requests with this ticket number of the partner's own.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ArgumentCompleter(typeof(ExternalReferenceCompleter))]
    public string? ExternalReference { get; set; }

    /// <summary>Only requests of this sweep: what New-CspSupportRequest was given as -Group.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public string? Group { get; set; }

    /// <summary>Only what the ledger holds, without any call to Microsoft.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter LedgerOnly { get; set; }

    /// <summary>
    /// Asks the systems of every customer. Without it, and without -Customer, the list has our own requests and what Partner Center tells of all
    /// customers in one call.
    /// </summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter Sweep { get; set; }

    /// <inheritdoc/>
    private protected override object? RecordTarget => Request ?? Number ?? (object?)Customer;

    /// <inheritdoc/>
    private protected override void ProcessOne()
    {
        if (ParameterSetName == ListSet && Customer is { Customer: null, Text: var piped } && MyInvocation.ExpectingInput && RequestNames.IsCertain(piped))
        {
            _isAnswered = true;
            Read(piped, null);
            return;
        }

        var customer = GivenCustomer();
        if (ParameterSetName == ListSet)
            _customers.AddRange(customer is null ? [] : [customer]);
        else if (Request is { } known)
            WriteObject(Await(token => Connected.Desk.Requests.GetAsync(known, token)));
        else if (Number is not { Texts.Count: > 0 } numbers)
            throw new SupportException(ErrorIds.RequestMissing, SupportErrorKind.InvalidArgument);
        else
            numbers.Texts.ToList().ForEach(number => Guard(() => Read(number, customer), () => number));
    }

    /// <inheritdoc/>
    private protected override void ProcessEnd()
    {
        // Who asked for requests or customers by name and found none did not ask for all.
        if (ParameterSetName != ListSet || (_isAnswered && _customers.Count == 0))
            return;
        var query = new RequestQuery
        {
            Customers = _customers,
            ExternalReference = ExternalReference,
            Services = Words.All<CspService>(Service, ReviewIds.ServiceUnknown),
            Statuses = Words.All<RequestStatus>(Status, ErrorIds.StatusUnknown),
            Severities = Words.All<SupportSeverity>(Severity, ReviewIds.SeverityUnknown),
            CreatedSince = Times.Of(CreatedSince),
            SubscriptionId = SubscriptionId,
            Group = Group,
            LedgerOnly = LedgerOnly,
            Sweep = Sweep,
        };
        var progress = new ProgressLine(this, CommandText.Of(CommandIds.ReadingRequests));
        var read = 0;
        ForEach(
            token => Connected.Desk.Requests.ListAsync(query, token),
            listed =>
            {
                if (listed.Error is { } error)
                    Report(error, listed.Customer);
                if (listed.Item is { } request)
                    WriteObject(request);
                progress.Show(CommandText.Of(CommandIds.ReadSoFar, ++read));
            }
        );
        progress.End();
    }

    private void Read(string number, CspCustomer? customer) =>
        WriteObject(Await(token => Connected.Desk.Requests.GetAsync(Required.Text(number, ErrorIds.RequestMissing), customer, token)));

    private CspCustomer? GivenCustomer()
    {
        if (Customer is not { IsGiven: true } reference)
            return null;
        _isAnswered = true;
        return Resolve(reference);
    }
}
