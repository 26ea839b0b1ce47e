using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Lists requests of all services and channels, or reads single requests in full.</summary>
/// <remarks>
/// Combines what the channels report with the ledger, so hand-offs waiting to be submitted are listed too. The highest severity comes first, then the
/// earliest deadline; closed and withdrawn requests come last. Deadline says who has to act, you (submit a hand-off) or Microsoft (respond), and
/// whether the time is up. Without -Customer, the list has your own requests, each read from its own channel, and those of all customers that Partner
/// Center returns in one call. -Sweep asks every customer. Customers that can't be read cause one warning and are listed in UnreadCustomers of
/// Get-CspSupportContext. In a list, a hand-off has no contact, steps or form; read the single request to check its contact again and get them. Filters
/// also apply to requests that you name or pipe in.
/// </remarks>
/// <example>
/// <code>Get-CspSupportRequest -Status Open, ToSubmit</code>
/// <para>Lists requests that are open or still waiting to be submitted in a portal.</para>
/// </example>
/// <example>
/// <code>Get-CspSupportRequest -Overdue -Mine</code>
/// <para>Lists your own overdue requests.</para>
/// </example>
/// <example>
/// <code>Get-CspCustomer Contoso | Get-CspSupportRequest -Severity A</code>
/// <para>Lists one customer's requests of severity A.</para>
/// </example>
/// <example>
/// <code>Get-CspSupportRequest CSP-7Q2M4XKD</code>
/// <para>Reads one request by its reference. Microsoft's number or your own ticket number works too.</para>
/// </example>
/// <example>
/// <code>Get-CspSupportRequest CSP-7Q2M4XKD, INC-4711
/// Import-Csv requests.csv | Get-CspSupportRequest -Status Open</code>
/// <para>Reads several requests, then the open ones from an exported list. Each request that isn't found causes one error.</para>
/// </example>
[Cmdlet(VerbsCommon.Get, "CspSupportRequest", DefaultParameterSetName = ListSet, SupportsPaging = true)]
[OutputType(typeof(SupportRequest))]
public sealed class GetCspSupportRequestCommand : RequestFilterCmdlet
{
    private const string ListSet = "List";
    private const string ObjectSet = "Object";
    private readonly List<CspCustomer> _customers = [];
    private bool _isAnswered;
    private ulong _passed;
    private ulong _written;

    /// <summary>
    /// One or more requests: the reference, Microsoft's number, or your own ticket number. References and Microsoft's numbers can also be piped as
    /// text; other piped text is taken as a customer.
    /// </summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true, ParameterSetName = ListSet)]
    [Alias("Number")]
    [RequestNames]
    [ArgumentCompleter(typeof(RequestCompleter))]
    public RequestNames? Reference { get; set; }

    /// <summary>One or more of Microsoft's numbers. If a row also has a reference, the reference is used.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = ListSet)]
    [Alias("TrackingId", "SupportTicketId", "CaseNumber")]
    [RequestNames]
    [ArgumentCompleter(typeof(RequestCompleter))]
    public RequestNames? RequestNumber { get; set; }

    /// <summary>A request to read again.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = ObjectSet)]
    public SupportRequest? Request { get; set; }

    /// <summary>The customers, by tenant id, name, domain, name with wildcards, or as objects. All when not given.</summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = ListSet)]
    [Alias("TenantId", "CustomerId")]
    [CustomerListArgument]
    [ArgumentCompleter(typeof(CustomerCompleter))]
    public CustomerReference[]? Customer { get; set; }

    /// <summary>Lists only requests in the ledger, without calling Microsoft.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter LedgerOnly { get; set; }

    /// <summary>
    /// Asks the systems of every customer. Without it and without -Customer, the list has your own requests and those of all customers that Partner
    /// Center returns in one call.
    /// </summary>
    [Parameter(ParameterSetName = ListSet)]
    public SwitchParameter Sweep { get; set; }

    /// <inheritdoc/>
    private protected override object? RecordTarget => Request ?? Reference ?? RequestNumber ?? (object?)Customer;

    /// <inheritdoc/>
    private protected override void ProcessOne()
    {
        if (Request is { } known)
        {
            _isAnswered = true;
            Give(Await(token => Connected.Desk.Requests.GetAsync(known, token)));
        }
        else if (MyInvocation.ExpectingInput && Customer is [{ Customer: null, Text: var piped }] && RequestNames.IsCertain(piped))
            Read([piped], null);
        else if (Names() is { Count: > 0 } names)
            Read(names, Customer is [{ IsGiven: true } one] ? one : null);
        else if (Reference is not null || RequestNumber is not null)
            throw Missing();
        else
            Customers();
    }

    /// <inheritdoc/>
    private protected override void ProcessEnd()
    {
        // Who asked for requests or customers by name and found none did not ask for all.
        if (!_isAnswered || _customers.Count > 0)
            List();
        if (PagingParameters.IncludeTotalCount)
            WriteObject(PagingParameters.NewTotalCount(_passed, 1.0));
    }

    private SupportException Missing()
    {
        _isAnswered = true;
        return new SupportException(ErrorIds.RequestMissing, SupportErrorKind.InvalidArgument);
    }

    private void List()
    {
        var query = Filters() with { Customers = _customers, LedgerOnly = LedgerOnly, Sweep = Sweep };
        var progress = new ProgressLine(this, CommandText.Of(CommandIds.ReadingRequests));
        var read = 0;
        var missing = new ListedErrors(_customers);
        ForEach(
            token => Connected.Desk.Requests.ListAsync(query, token),
            listed =>
            {
                if (listed.Error is not null)
                    missing.Take(listed);
                if (listed.Item is { } request)
                    Page(request);
                progress.Show(CommandText.Of(CommandIds.ReadSoFar, ++read));
            }
        );
        progress.End();
        missing.Tell(WriteWarning, Report);
    }

    // A row of an exported list has both columns, and one of them may be empty.
    private IReadOnlyList<string> Names()
    {
        var references = Texts(Reference);
        return references.Count > 0 && MyInvocation.ExpectingInput ? references : [.. references, .. Texts(RequestNumber)];
    }

    private static List<string> Texts(RequestNames? names) => names?.Texts.Where(text => GivenText.Is(text)).ToList() ?? [];

    private void Read(IReadOnlyList<string> names, CustomerReference? reference)
    {
        _isAnswered = true;
        foreach (var name in names)
            Guard(() => Give(Read(name, reference)), () => name);
    }

    // Only what is not known by its number is looked for at the customer, which has to be found first.
    private SupportRequest Read(string name, CustomerReference? reference)
    {
        try
        {
            return Await(token => Connected.Desk.Requests.GetAsync(name, null, token));
        }
        catch (SupportException unknown) when (unknown.Id == ErrorIds.RequestNotFound && reference is not null)
        {
            var customer = Holder(reference);
            return Await(token => Connected.Desk.Requests.GetAsync(name, customer, token));
        }
    }

    // The partner's list has requests of our own tenant, and an exported list has their rows.
    private CspCustomer Holder(CustomerReference reference)
    {
        try
        {
            return Resolve(reference);
        }
        catch (SupportException own) when (own.Id == ErrorIds.OwnTenant && reference.TenantId is not null)
        {
            return new CspCustomer { TenantId = reference.TenantId.Value, Name = reference.Text };
        }
    }

    private void Customers()
    {
        var given = Customer?.Where(one => one.IsGiven).ToArray() ?? [];
        if (given.Length == 0)
        {
            if (MyInvocation.ExpectingInput)
                throw Missing();
            return;
        }

        _isAnswered = true;
        foreach (var reference in given)
            Guard(() => _customers.AddRange(Meant(reference)), () => reference);
    }

    private List<CspCustomer> Meant(CustomerReference reference)
    {
        if (reference.Customer is not null || reference.TenantId is not null || !new NamePattern(reference.Text).HasWildcards)
            return [Resolve(reference)];
        var found = new List<CspCustomer>();
        ForEach(token => Connected.Desk.Customers.FindAsync(reference.Text, token), found.Add);
        return found;
    }

    private void Give(SupportRequest request)
    {
        if (Filters().Means(request))
            Page(request);
    }

    private void Page(SupportRequest request)
    {
        if (_passed++ < PagingParameters.Skip || _written >= PagingParameters.First)
            return;
        _written++;
        WriteObject(request);
    }
}
