using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Waits until something happens to requests: a status, a message from Microsoft, or a number.</summary>
/// <remarks>
/// All requests are waited for together, and each is returned as soon as it has what was waited for. The services are asked politely: at first twice a
/// minute, then less often, at last every five minutes, and when they ask for a longer rest they get it. Without -Status, -NewMessage and -ForNumber it
/// waits for whatever needs you: a new message, AttentionNeeded, or the request's end. It waits without end unless -Timeout or -Until is given; Ctrl+C
/// ends it at once. A time that runs out is an error for each request that is still waited for.
/// </remarks>
/// <example>
/// <code>New-CspSupportRequest Contoso Azure 'VM is down' -Severity A | Wait-CspSupportRequest -NewMessage -Timeout 2:00</code>
/// <para>Waits at most two hours for the first message from Microsoft.</para>
/// </example>
/// <example>
/// <code>Get-CspSupportRequest -Status ToSubmit | Wait-CspSupportRequest -ForNumber -Until '2026-11-27T18:00Z'</code>
/// <para>Waits until hand-offs were submitted; their numbers are looked for meanwhile.</para>
/// </example>
/// <example>
/// <code>Wait-CspSupportRequest CSP-7Q2M4XKD, CSP-0T8RWY3B -Status Closed, AttentionNeeded | ForEach-Object { Send-Pager $_ }</code>
/// <para>Tells somebody as soon as one of them needs an answer or is closed.</para>
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

    /// <summary>Until it has one of these states: ToSubmit, Submitting, Open, AttentionNeeded, Closed, Withdrawn, Failed.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(WordCompleter<RequestStatus>))]
    public string[] Status
    {
        get;
        set => field = value ?? [];
    } = [];

    /// <summary>Until Microsoft writes something that you have not read.</summary>
    [Parameter]
    public SwitchParameter NewMessage { get; set; }

    /// <summary>Until it has Microsoft's number. The number of a hand-off is looked for, too.</summary>
    [Parameter]
    public SwitchParameter ForNumber { get; set; }

    /// <summary>At most so long: a number of seconds, a TimeSpan, or a text such as 0:30 for half an hour.</summary>
    [Parameter]
    [Alias("TimeoutSec")]
    public object? Timeout { get; set; }

    /// <summary>At most until this time: a date, or ISO 8601 text. Without an offset it is UTC.</summary>
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
