using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Fourth rung: something is done with requests, one after the other.</summary>
public abstract class RequestTargetCmdlet : RequestGivenCmdlet
{
    /// <summary>
    /// The customer whose request it is, by tenant id, name, domain or as an object: for a request that was filed elsewhere. A number of another customer
    /// is refused.
    /// </summary>
    [Parameter]
    [CustomerArgument]
    [ArgumentCompleter(typeof(CustomerCompleter))]
    public CustomerReference? Customer { get; set; }

    /// <inheritdoc/>
    private protected sealed override void ProcessOne()
    {
        var names = Names();
        if (Request is { } known)
            ProcessTarget(Await(token => Connected.Desk.Requests.TargetAsync(known, token)));
        foreach (var number in names)
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
