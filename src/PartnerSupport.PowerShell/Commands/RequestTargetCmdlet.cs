using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Third rung: something is done with requests that are named by a number, or come as objects.</summary>
public abstract class RequestTargetCmdlet : SessionCmdlet
{
    private protected const string NumberSet = "Number";
    private protected const string ObjectSet = "Object";

    /// <summary>The requests, one or several: the reference, Microsoft's number, or the partner's own ticket number.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = NumberSet)]
    [Alias("Reference", "RequestNumber", "TrackingId", "SupportTicketId", "CaseNumber")]
    [RequestNames]
    [ArgumentCompleter(typeof(RequestCompleter))]
    public RequestNames? Number { get; set; }

    /// <summary>A request returned by Get-CspSupportRequest or New-CspSupportRequest.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ObjectSet)]
    public SupportRequest? Request { get; set; }

    /// <summary>
    /// The customer whose request it is, by tenant id, name, domain or as an object: for a request that was filed elsewhere. A number of another customer
    /// is refused.
    /// </summary>
    [Parameter(ParameterSetName = NumberSet)]
    [CustomerArgument]
    [ArgumentCompleter(typeof(CustomerCompleter))]
    public CustomerReference? Customer { get; set; }

    /// <inheritdoc/>
    private protected override object? RecordTarget => Request ?? (object?)Number;

    /// <inheritdoc/>
    private protected sealed override void ProcessOne()
    {
        if (Request is { } known)
        {
            ProcessTarget(Await(token => Connected.Desk.Requests.TargetAsync(known, token)));
            return;
        }

        if (Number is not { Texts.Count: > 0 } numbers)
            throw new SupportException(ErrorIds.RequestMissing, SupportErrorKind.InvalidArgument);
        foreach (var number in numbers.Texts)
            Guard(() => ProcessNumber(Required.Text(number, ErrorIds.RequestMissing)), () => number);
    }

    /// <summary>One request.</summary>
    private protected abstract void ProcessTarget(RequestTarget target);

    /// <summary>A request of which a preview, which asks nobody, knows the number alone.</summary>
    private protected virtual void PreviewUnknown(string number) { }

    private void ProcessNumber(string number)
    {
        if (Customer is not { IsGiven: true } reference)
        {
            ProcessTarget(Await(token => Connected.Desk.Requests.TargetAsync(number, null, token)));
        }
        else if (this.IsWhatIf())
        {
            PreviewUnknown(number);
        }
        else
        {
            var customer = Resolve(reference);
            ProcessTarget(Await(token => Connected.Desk.Requests.TargetAsync(number, customer, token)));
        }
    }
}
