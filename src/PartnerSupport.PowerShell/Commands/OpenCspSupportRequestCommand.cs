using System.Globalization;
using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Opens hand-offs on one page to work from, or opens a request or a service's request page in the portal.</summary>
/// <remarks>
/// For hand-offs, it claims them for you and writes one page for all of them, ordered by deadline. The page has the steps, the link into the customer's
/// context, a copy button for every form field, the contact to enter, the time left, and the command that records the number. It opens in your default
/// browser, makes no network calls, and is kept in your own data folder, which only you can read; it's deleted when its hand-offs are done, or after a
/// day. On a computer without a browser, the fields are printed. A hand-off claimed by someone else is refused unless you take it over. A claim ends
/// when the number is recorded, with Set-CspSupportRequest -Release, or after the policy's ClaimTime. For other requests, it opens the portal page that
/// shows them. Only https links to the cloud's own hosts are opened.
/// </remarks>
/// <example>
/// <code>Get-CspSupportRequest -Status ToSubmit | Open-CspSupportRequest</code>
/// <para>Claims every waiting hand-off and opens one page for all of them, the earliest deadline first.</para>
/// </example>
/// <example>
/// <code>Open-CspSupportRequest CSP-7Q2M4XKD -Field Title | Set-Clipboard</code>
/// <para>Copies one form field on a computer without a browser.</para>
/// </example>
/// <example>
/// <code>Open-CspSupportRequest CSP-7Q2M4XKD -TakeOver -UICulture ko</code>
/// <para>Takes over a hand-off from a colleague and opens its page for the Korean portal.</para>
/// </example>
/// <example>
/// <code>Open-CspSupportRequest -Customer Contoso -Service Office365 -Manage</code>
/// <para>Opens the page that shows Contoso's Office 365 requests.</para>
/// </example>
[Cmdlet(VerbsCommon.Open, "CspSupportRequest", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low, DefaultParameterSetName = NumberSet)]
[OutputType(typeof(PortalVisit), typeof(FileInfo), typeof(string))]
public sealed class OpenCspSupportRequestCommand : SessionCmdlet
{
    private const string NumberSet = "Number";
    private const string ObjectSet = "Object";
    private const string ServiceSet = "Service";

    private readonly List<SupportRequest> _handOffs = [];

    /// <summary>The requests, one or several: the reference, Microsoft's number, or the partner's own ticket number.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = NumberSet)]
    [Alias("Reference", "RequestNumber", "TrackingId", "SupportTicketId", "CaseNumber")]
    [RequestNames]
    [ArgumentCompleter(typeof(RequestCompleter))]
    public RequestNames? Number { get; set; }

    /// <summary>A request returned by New-CspSupportRequest or Get-CspSupportRequest.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = ObjectSet)]
    public SupportRequest? Request { get; set; }

    /// <summary>The customer whose service's page is opened, by tenant id, name, domain or as an object.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ServiceSet)]
    [CustomerArgument]
    [ArgumentCompleter(typeof(CustomerCompleter))]
    public CustomerReference? Customer { get; set; }

    /// <summary>The service whose page is opened: Azure, Office365, DynamicsCrmOnline, EnterpriseMobilitySuite.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ServiceSet)]
    [TypedArgument(typeof(Word<CspService>))]
    [ArgumentCompleter(typeof(WordCompleter<CspService>))]
    public Word<CspService>? Service { get; set; }

    /// <summary>Opens the page that shows requests instead of the one that creates them. Nothing is claimed.</summary>
    [Parameter]
    public SwitchParameter Manage { get; set; }

    /// <summary>Writes the page and returns its file without opening a browser.</summary>
    [Parameter(ParameterSetName = NumberSet)]
    [Parameter(ParameterSetName = ObjectSet)]
    public SwitchParameter Sheet { get; set; }

    /// <summary>
    /// Returns only the text of these form fields, exactly as you enter it in the portal: Title, Description, Email and so on.
    /// </summary>
    [Parameter(ParameterSetName = NumberSet)]
    [Parameter(ParameterSetName = ObjectSet)]
    [TextListArgument]
    [ArgumentCompleter(typeof(FormFieldCompleter))]
    public string[]? Field { get; set; }

    /// <summary>Claims a hand-off even if someone else has claimed it.</summary>
    [Parameter(ParameterSetName = NumberSet)]
    [Parameter(ParameterSetName = ObjectSet)]
    public SwitchParameter TakeOver { get; set; }

    /// <summary>The language of your portal and of the page: en or ko. The default is the shell's language.</summary>
    [Parameter(ParameterSetName = NumberSet)]
    [Parameter(ParameterSetName = ObjectSet)]
    [TextArgument]
    [ArgumentCompleter(typeof(SheetLanguageCompleter))]
    public string? UICulture { get; set; }

    /// <inheritdoc/>
    private protected override object? RecordTarget => Request ?? Number ?? (object?)Customer;

    /// <inheritdoc/>
    private protected override void ProcessOne()
    {
        if (ParameterSetName == ServiceSet)
            Visit(OfService());
        else if (Request is { } known)
            Take(Await(token => Connected.Desk.Requests.DemandContactAsync(known, token)));
        else if (Number is not { Texts.Count: > 0 } numbers)
            throw new SupportException(ErrorIds.RequestMissing, SupportErrorKind.InvalidArgument);
        else
            numbers.Texts.ToList().ForEach(number => Guard(() => Take(Find(number)), () => number));
    }

    /// <inheritdoc/>
    private protected override void ProcessEnd()
    {
        if (_handOffs.Count == 0)
            return;
        var culture = SheetLanguages.Find(UICulture);
        if (Sheet)
        {
            WriteObject(new FileInfo(WritePage(culture)));
            return;
        }

        // A machine without a browser gets no file of customers' words that nobody reads.
        var page = WebBrowser.IsThere ? WritePage(culture) : null;
        var isOpened = page is not null && WebBrowser.TryOpen(new Uri(page));
        if (!isOpened)
        {
            WriteWarning(CommandText.Of(CommandIds.NoBrowserForSheet, _handOffs[0].Reference));
            foreach (var handOff in _handOffs)
                PrintedForm.Write(this, handOff, Connected.Desk.HandOffs.FormOf(handOff, culture));
        }

        WriteObject(_handOffs.Select(handOff => PortalVisits.Of(handOff) with { IsOpened = isOpened, SheetPath = page }), enumerateCollection: true);
    }

    private string WritePage(CultureInfo culture) => Await(token => Connected.Desk.HandOffs.WriteSheetAsync(_handOffs, culture, token));

    private SupportRequest Find(string number) => Await(token => Connected.Desk.Requests.GetAsync(Required.Text(number, ErrorIds.RequestMissing), null, token));

    private void Take(SupportRequest request)
    {
        if (request.Status != RequestStatus.ToSubmit && (Sheet || Field is not null))
            throw new SupportException(ErrorIds.HandOffExpected, SupportErrorKind.InvalidArgument, request.ToString(), request.Status) { Target = request };
        if (request.Status != RequestStatus.ToSubmit || Manage)
        {
            Visit(PortalVisits.Of(request, Manage));
            return;
        }

        var culture = SheetLanguages.Find(UICulture);
        Demand(PortalVisits.Of(request));
        if (!ShouldProcess(request.Reference ?? request.Title, CommandText.Of(CommandIds.OpenHandOff, request.CustomerName)))
            return;
        var reference = Required.Text(request.Reference, ErrorIds.RequestMissing);
        var claimed = Await(token => Connected.Desk.HandOffs.ClaimAsync(reference, TakeOver, token));
        // The row counts, not what was handed in: it may have changed since.
        Await(token => Connected.Desk.Requests.DemandContactAsync(claimed, token));
        Demand(PortalVisits.Of(claimed));
        if (Field is { } fields)
            WriteObject(FormFields.Texts(Connected.Desk.HandOffs.FormOf(claimed, culture), fields, claimed), enumerateCollection: true);
        else if (claimed.Status != RequestStatus.ToSubmit)
            Visit(PortalVisits.Of(claimed));
        else if (!_handOffs.Exists(known => known.Reference == claimed.Reference))
            _handOffs.Add(claimed);
    }

    private void Demand(PortalVisit visit) => PortalHosts.Demand(visit.Uri, Connected.Desk.Cloud);

    private void Visit(PortalVisit visit)
    {
        Demand(visit);
        if (!ShouldProcess(visit.Uri.AbsoluteUri, CommandText.Of(CommandIds.OpenPortal, visit.CustomerName)))
            return;
        var opened = WebBrowser.TryOpen(visit.Uri);
        if (!opened)
            WriteVerbose(CommandText.Of(CommandIds.NoBrowser));
        WriteObject(visit with { IsOpened = opened });
    }

    private PortalVisit OfService()
    {
        var wanted = Words.Of(Service, ReviewIds.ServiceUnknown);
        var customer = Resolve(Required.Customer(Customer));
        var services = Await(token => Connected.Desk.Customers.GetServicesAsync(customer, token));
        return PortalVisits.Of(customer, wanted, services, Manage);
    }
}
