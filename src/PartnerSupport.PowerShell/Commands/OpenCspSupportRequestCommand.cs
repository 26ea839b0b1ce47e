using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Opens a request, or a service's request page, in the portal and in the customer's context.</summary>
/// <remarks>
/// For a hand-off it opens the page on which the request is created and shows the steps and every form field, ready to
/// paste; for others the page on which it is seen. On a machine without a browser the link is shown only. Only https
/// links to hosts of the cloud's table are ever opened.
/// </remarks>
/// <example>
/// <code>Get-CspSupportRequest -Status ToSubmit | Open-CspSupportRequest</code>
/// <para>Opens each hand-off that waits, the most severe first.</para>
/// </example>
/// <example>
/// <code>Open-CspSupportRequest CSP-7Q2M4XKD, CSP-0T8RWY3B</code>
/// <para>Opens two requests by their references.</para>
/// </example>
/// <example>
/// <code>Open-CspSupportRequest -Customer Contoso -Service Office365 -Manage</code>
/// <para>Opens the page on which Contoso's requests for Office 365 are seen.</para>
/// </example>
[Cmdlet(VerbsCommon.Open, "CspSupportRequest", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low, DefaultParameterSetName = NumberSet)]
[OutputType(typeof(PortalVisit))]
public sealed class OpenCspSupportRequestCommand : SessionCmdlet
{
    private const string NumberSet = "Number";
    private const string ObjectSet = "Object";
    private const string ServiceSet = "Service";

    /// <summary>The requests, one or several: the reference, Microsoft's number, or the partner's own ticket number.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = NumberSet)]
    [Alias("Reference", "RequestNumber", "TrackingId", "SupportTicketId", "CaseNumber")]
    [RequestNames]
    [ArgumentCompleter(typeof(RequestCompleter))]
    public RequestNames? Number { get; set; }

    /// <summary>A request, as New-CspSupportRequest or Get-CspSupportRequest gave it.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ObjectSet)]
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

    /// <summary>Opens the page on which requests are seen, instead of the one on which they are created.</summary>
    [Parameter]
    public SwitchParameter Manage { get; set; }

    /// <inheritdoc/>
    private protected override object? RecordTarget => Request ?? Number ?? (object?)Customer;

    /// <inheritdoc/>
    private protected override void ProcessOne()
    {
        if (ParameterSetName == ServiceSet)
            Visit(OfService());
        else if (Request is { } known)
            Visit(OfRequest(Await(token => Connected.Desk.Requests.DemandContactAsync(known, token))));
        else if (Number is not { Texts.Count: > 0 } numbers)
            throw new SupportException(ErrorIds.RequestMissing, SupportErrorKind.InvalidArgument);
        else
            numbers.Texts.ToList().ForEach(number => Guard(() => Visit(OfRequest(Find(number))), () => number));
    }

    private SupportRequest Find(string number) => Await(token => Connected.Desk.Requests.GetAsync(Required.Text(number, ErrorIds.RequestMissing), null, token));

    private void Visit(PortalVisit visit)
    {
        PortalHosts.Demand(visit.Uri, Connected.Desk.Cloud);
        if (!ShouldProcess(visit.Uri.AbsoluteUri, CommandText.Of(CommandIds.OpenPortal, visit.CustomerName)))
            return;
        var opened = WebBrowser.TryOpen(visit.Uri);
        if (!opened)
            WriteVerbose(CommandText.Of(CommandIds.NoBrowser));
        WriteObject(visit with { IsOpened = opened });
    }

    private PortalVisit OfRequest(SupportRequest request)
    {
        var isHandOff = request.Status == RequestStatus.ToSubmit && !Manage;
        return new PortalVisit
        {
            Reference = request.Reference,
            CustomerName = request.CustomerName,
            Service = request.Service,
            Uri = (isHandOff ? request.CreateUri : request.ManageUri ?? request.CreateUri) ?? throw NoLink(request.ToString()),
            Steps = isHandOff ? request.Steps : [],
            FormFields = isHandOff ? request.FormFields : new Dictionary<string, string>(),
            SubmitBy = isHandOff ? request.SubmitBy : null,
        };
    }

    private PortalVisit OfService()
    {
        var wanted = Words.Of(Service, ReviewIds.ServiceUnknown);
        var customer = Resolve(Required.Customer(Customer));
        var services = Await(token => Connected.Desk.Customers.GetServicesAsync(customer, token));
        var service = services.FirstOrDefault(one => one.Service == wanted && (Manage ? one.ManageUri : one.CreateUri) is not null);
        return new PortalVisit
        {
            CustomerName = customer.Name,
            Service = wanted,
            Uri = (Manage ? service?.ManageUri : service?.CreateUri) ?? throw NoLink($"{customer.Name}, {wanted}"),
        };
    }

    private static SupportException NoLink(string what) => new(ErrorIds.PortalLinkMissing, SupportErrorKind.ObjectNotFound, what);
}
