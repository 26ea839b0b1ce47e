using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Waits until requests get a status, a message from Microsoft, or a number.</summary>
/// <remarks>
/// All requests are watched together, and each is returned as soon as its condition is met. The services are checked twice a minute at first, then less
/// often, down to every five minutes, or as rarely as they ask. Without -Status, -NewMessage or -ForNumber, it waits for anything that needs you: a new
/// message, AttentionNeeded, or the end of the request. Without -Timeout or -Until there's no time limit; press Ctrl+C to stop. When the time is up,
/// each request that is still being watched causes an error.
/// </remarks>
/// <example>
/// <code>New-CspSupportRequest Contoso Azure 'VM is down' -Severity A | Wait-CspSupportRequest -NewMessage -Timeout 2:00</code>
/// <para>Waits up to two hours for the first message from Microsoft.</para>
/// </example>
/// <example>
/// <code>Get-CspSupportRequest -Status ToSubmit | Wait-CspSupportRequest -ForNumber -Until '2026-11-27T18:00Z'</code>
/// <para>Waits until hand-offs are submitted, and searches for their numbers in the meantime.</para>
/// </example>
/// <example>
/// <code>Wait-CspSupportRequest CSP-7Q2M4XKD, CSP-0T8RWY3B -Status Closed, AttentionNeeded | ForEach-Object { Send-Pager $_ }</code>
/// <para>Sends an alert as soon as one of them needs an answer or is closed.</para>
/// </example>
[Cmdlet(VerbsLifecycle.Wait, "CspSupportRequest", DefaultParameterSetName = NumberSet)]
[OutputType(typeof(SupportRequest))]
public sealed class WaitCspSupportRequestCommand : RequestTargetCmdlet
{
    private static readonly RequestStatus[] NeedsSomebody =
    [
        RequestStatus.AttentionNeeded,
        RequestStatus.Closed,
        RequestStatus.Withdrawn,
        RequestStatus.Failed,
    ];

    private readonly List<RequestTarget> _targets = [];

    /// <summary>Waits for one of these statuses: ToSubmit, Submitting, Open, AttentionNeeded, Closed, Withdrawn, Failed.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(WordCompleter<RequestStatus>))]
    public string[] Status
    {
        get;
        set => field = value ?? [];
    } = [];

    /// <summary>Waits for a message from Microsoft that you haven't read.</summary>
    [Parameter]
    public SwitchParameter NewMessage { get; set; }

    /// <summary>Waits for Microsoft's number, and searches for the numbers of hand-offs.</summary>
    [Parameter]
    public SwitchParameter ForNumber { get; set; }

    /// <summary>The longest time to wait: seconds, a TimeSpan, or text such as 0:30 for half an hour.</summary>
    [Parameter]
    [Alias("TimeoutSec")]
    public object? Timeout { get; set; }

    /// <summary>When to stop waiting: a date or ISO 8601 text. Without an offset, UTC is assumed.</summary>
    [Parameter]
    [TypedArgument(typeof(TimeText))]
    public TimeText? Until { get; set; }

    /// <inheritdoc/>
    private protected override void ProcessTarget(RequestTarget target) => _targets.Add(target);

    /// <inheritdoc/>
    private protected override void ProcessEnd()
    {
        var statuses = Words.All<RequestStatus>(Status, ErrorIds.StatusUnknown);
        var until = WaitTimes.Of(Timeout, Until);
        var isOpen = statuses.Count == 0 && !NewMessage && !ForNumber;
        var order = new WaitOrder
        {
            Statuses = isOpen ? NeedsSomebody : statuses,
            NewMessage = isOpen || NewMessage,
            Number = ForNumber,
            Until = until,
        };
        var progress = new ProgressLine(this, CommandText.Of(CommandIds.WaitingForRequests, order));
        ForEach(
            token => Connected.Desk.Waits.RunAsync(_targets, order, token),
            part =>
            {
                if (part.Warning is { } warning)
                    WriteFindings([warning]);
                if (part.Error is { } error)
                    Report(error, error.Target);
                if (part.Request is { } request)
                    WriteObject(request);
                if (part.NextLook is { } next)
                    progress.Show(CommandText.Of(CommandIds.WaitingFor, part.Waiting, (int)Math.Ceiling(next.TotalSeconds)));
            }
        );
        progress.End();
    }
}
