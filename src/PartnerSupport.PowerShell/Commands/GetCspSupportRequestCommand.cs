using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Lists requests of all services and channels, or reads some in full.</summary>
/// <remarks>
/// Joins what the channels hold with the ledger, so that hand-offs that wait for a person are listed too. The worst severity comes first, within it what
/// runs out first; what is closed or withdrawn comes last. Deadline says whose time runs: ours to submit a hand-off, or Microsoft's to answer, and
/// whether it is overdue. Without -Customer: your own requests, each asked for where it lives, and what Partner Center tells of all customers in one
/// call. -Sweep asks every customer; those that cannot be read are one warning, and UnreadCustomers of Get-CspSupportContext.
/// A hand-off in a list has no contact, steps or form: reading the one request judges its contact anew and has them.
/// Filters hold for requests that are named or piped, too.
/// </remarks>
/// <example>
/// <code>Get-CspSupportRequest -Status Open, ToSubmit</code>
/// <para>Lists what is open and what still waits to be submitted in a portal.</para>
/// </example>
/// <example>
/// <code>Get-CspSupportRequest -Overdue -Mine</code>
/// <para>Lists what is overdue and yours.</para>
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
/// Import-Csv requests.csv | Get-CspSupportRequest -Status Open</code>
/// <para>Reads several, or the rows of an exported list and of them what is open; what is not found is one error each.</para>
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
    /// The requests, one or several: the reference, Microsoft's number, or the partner's own ticket number. References and Microsoft's numbers come
    /// as text through the pipeline, too; other text that comes so is a customer.
    /// </summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true, ParameterSetName = ListSet)]
    [Alias("Number")]
    [RequestNames]
    [ArgumentCompleter(typeof(RequestCompleter))]
    public RequestNames? Reference { get; set; }

    /// <summary>Microsoft's numbers, one or several. A row that has a reference, too, is read by that.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = ListSet)]
    [Alias("TrackingId", "SupportTicketId", "CaseNumber")]
    [RequestNames]
    [ArgumentCompleter(typeof(RequestCompleter))]
    public RequestNames? RequestNumber { get; set; }

    /// <summary>A request that was read before, to read it again.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ObjectSet)]
    public SupportRequest? Request { get; set; }

    /// <summary>The customers, by tenant id, name, domain, name with wildcards, or as objects. All when not given.</summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = ListSet)]
    [Alias("TenantId", "CustomerId")]
    [CustomerListArgument]
    [ArgumentCompleter(typeof(CustomerCompleter))]
    public CustomerReference[]? Customer { get; set; }

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
