using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>
/// Third rung: requests that are named by a number, or come as objects. Where they come by the pipeline, the first argument is not their name but what is
/// to be done with them: <c>$request | Add-CspSupportRequestNote 'Reproduced.'</c>.
/// </summary>
public abstract class RequestGivenCmdlet : SessionCmdlet
{
    private protected const string NumberSet = "Number";
    private protected const string ObjectSet = "Object";

    private RequestNames? _first;
    private bool _isFirstTaken;

    /// <summary>The requests, one or several: the reference, Microsoft's number, or the partner's own ticket number.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = NumberSet)]
    [Alias("Reference", "RequestNumber", "TrackingId", "SupportTicketId", "CaseNumber")]
    [RequestNames]
    [ArgumentCompleter(typeof(RequestCompleter))]
    public RequestNames? Number { get; set; }

    /// <summary>A request returned by Get-CspSupportRequest or New-CspSupportRequest.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = ObjectSet)]
    [Parameter(ValueFromPipeline = true, ParameterSetName = NumberSet)]
    public SupportRequest? Request { get; set; }

    /// <summary>Numbers from the pipeline, where the first argument is something else.</summary>
    [Parameter(ValueFromPipeline = true, ParameterSetName = NumberSet, DontShow = true)]
    [RequestNames]
    public RequestNames? PipedNumber { get; set; }

    /// <inheritdoc/>
    private protected override object? RecordTarget => Request ?? (object?)(_first is null ? Number : PipedNumber ?? Number);

    /// <inheritdoc/>
    protected sealed override void BeginProcessing()
    {
        base.BeginProcessing();
        // Only what stands on the command line is there by now.
        _first = Number;
    }

    /// <summary>Takes what stands first on the command line for something else than the name of a request.</summary>
    /// <param name="texts">What stands there.</param>
    /// <returns>Whether the cmdlet has a use for it.</returns>
    private protected virtual bool TakeFirst(IReadOnlyList<string> texts) => false;

    /// <summary>The names of the record's requests; none where it came as an object.</summary>
    /// <exception cref="SupportException">RequestMissing; RequestGivenTwice: by the pipeline and by name.</exception>
    private protected IReadOnlyList<string> Names()
    {
        var isPiped = Request is not null || PipedNumber is not null;
        if (_first is { } first && MyInvocation.ExpectingInput && isPiped && !_isFirstTaken)
            _isFirstTaken = TakeFirst(first.Texts)
                ? true
                : throw new SupportException(ErrorIds.RequestGivenTwice, SupportErrorKind.InvalidArgument, first) { Target = first.ToString() };
        if (Request is not null)
            return [];
        return (_isFirstTaken ? PipedNumber : Number) is { Texts.Count: > 0 } names
            ? names.Texts
            : throw new SupportException(ErrorIds.RequestMissing, SupportErrorKind.InvalidArgument);
    }
}
