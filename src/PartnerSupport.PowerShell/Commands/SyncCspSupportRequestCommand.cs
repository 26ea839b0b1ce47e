using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Finishes what earlier runs left, finds the numbers of hand-offs, and writes out what changed.</summary>
/// <remarks>
/// Goes on with requests that a run left on its way: looks their names up at Azure, takes the receipt, or sends what never left. What is older than four
/// hours is sent only with -IncludeStale, and after a question. Finds hand-offs that a person submitted by the reference in their title or description.
/// Writes status, severity, number, last change and last message of open requests back to the ledger. The output is what changed, one object a
/// change: the feed for a PSA. It is safe to run from several machines at once, and as a scheduled runbook: what fails for one request is one error,
/// and never ends the rest.
/// -WhatIf shows what would be done and makes no call to Microsoft.
/// </remarks>
/// <example>
/// <code>Sync-CspSupportRequest</code>
/// <para>Finishes everything that is due, and shows what changed.</para>
/// </example>
/// <example>
/// <code>Sync-CspSupportRequest -Since (Get-Date).AddDays(-1) | Export-Csv changes.csv</code>
/// <para>Exports every change of the last day, those that other runs noted included.</para>
/// </example>
/// <example>
/// <code>Sync-CspSupportRequest -PassThru | Where-Object Status -eq 'AttentionNeeded'</code>
/// <para>Returns the requests that changed, and picks those that wait for an answer.</para>
/// </example>
[Cmdlet(VerbsData.Sync, "CspSupportRequest", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(RequestUpdate), typeof(SupportRequest))]
public sealed class SyncCspSupportRequestCommand : SessionCmdlet
{
    private readonly GivenCustomers _customers = new();
    private readonly Dictionary<string, SupportRequest> _changed = new(StringComparer.Ordinal);
    private bool _yesToAll;
    private bool _noToAll;

    /// <summary>Only requests of this customer, by tenant id, name, domain or as an object. All if omitted.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId", "CustomerId")]
    [CustomerArgument]
    [ArgumentCompleter(typeof(CustomerCompleter))]
    public CustomerReference? Customer { get; set; }

    /// <summary>Also writes the changes that other runs noted since this time: a date, or ISO 8601 text. Without an offset it is UTC.</summary>
    [Parameter]
    [TypedArgument(typeof(TimeText))]
    public TimeText? Since { get; set; }

    /// <summary>Also sends requests that were asked for more than four hours ago and never left. Asks for each, unless -Force is given.</summary>
    [Parameter]
    public SwitchParameter IncludeStale { get; set; }

    /// <summary>Sends old requests without asking, for runbooks; only together with -IncludeStale.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>
    /// The partner's mailbox to which Microsoft writes, for example support@partner.example: numbers are looked for in its mails, too. Needs the Graph
    /// permission Mail.Read, or Mail.ReadBasic where the subject holds the reference.
    /// </summary>
    [Parameter]
    [TextArgument]
    public string? Mailbox { get; set; }

    /// <summary>Returns the requests that changed, as they stand now, in place of the changes.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    private protected override object? RecordTarget => Customer;

    /// <inheritdoc/>
    private protected override void ProcessOne() => _customers.Take(Customer, Resolve);

    /// <inheritdoc/>
    private protected override void ProcessEnd()
    {
        if (_customers.AreMissing)
            return;
        var since = Times.Of(Since);
        var plan = Await(token => Connected.Desk.Sync.PlanAsync(_customers.Found, token));
        SyncItem[] due = [.. plan.Due.Where(item => ShouldProcess(Sentence(item), Sentence(item), CommandText.Of(CommandIds.ConfirmCaption))).Select(Judge)];
        if (this.IsWhatIf())
        {
            ShouldProcess(CommandText.Of(CommandIds.SyncRead, plan.Open, plan.HandOffs), MyInvocation.MyCommand.Name);
            return;
        }

        var order = new SyncOrder
        {
            Plan = plan,
            Due = due,
            Mailbox = GivenText.Of(Mailbox),
        };
        if (since is { } from)
            ForEach(token => Connected.Desk.Sync.ChangesAsync(from, token), update => WriteUpdate(update, null));
        var told = new List<RequestUpdate>();
        var progress = new ProgressLine(this, CommandText.Of(CommandIds.Synchronizing));
        ForEach(
            token => Connected.Desk.Sync.RunAsync(order, token),
            part =>
            {
                Put(part);
                if (part.Update is { } update)
                    told.Add(update);
                progress.Show(CommandText.Of(CommandIds.ReadSoFar, told.Count));
            }
        );
        progress.End();
        foreach (var request in _changed.Values)
            WriteObject(request);
        var handOffs = plan.HandOffs - told.Count(update => update is { What: RequestUpdateKind.Status, From: nameof(RequestStatus.ToSubmit) });
        var requests = told.DistinctBy(update => update.Reference).Count();
        var summary = CommandText.Of(CommandIds.SyncSummary, told.Count, requests, handOffs, plan.HeldElsewhere);
        WriteInformation(new HostInformationMessage { Message = summary }, ["PSHOST"]);
    }

    // What is old goes only when somebody wants it gone; its name is looked up in any case.
    private SyncItem Judge(SyncItem item)
    {
        if (!item.IsStale || !IncludeStale || this.IsWhatIf())
            return item;
        var question = CommandText.Of(CommandIds.SyncStaleQuestion, item.Request.Title, item.Request.CustomerName, item.AskedAt);
        var goes = Force || ShouldContinue(question, CommandText.Of(CommandIds.SyncStaleCaption), ref _yesToAll, ref _noToAll);
        return item with { MaySend = goes };
    }

    private static string Sentence(SyncItem item) =>
        CommandText.Of(
            item.Step switch
            {
                SyncStep.Send => CommandIds.SyncSend,
                SyncStep.LookUp => CommandIds.SyncLookUp,
                SyncStep.Act => CommandIds.SyncAct,
                _ => CommandIds.SyncAsk,
            },
            item.Request.Title,
            item.Request.CustomerName,
            item.Request.Reference,
            item.AskedAt
        );

    private void Put(SyncPart part)
    {
        if (part.Warning is { } warning)
            WriteFindings([warning]);
        if (part.Error is { } error)
            Report(error, part.Request ?? (object?)part.Customer);
        if (part.Update is { } update)
            WriteUpdate(update, part.Request);
    }

    private void WriteUpdate(RequestUpdate update, SupportRequest? request)
    {
        if (!PassThru)
            WriteObject(update);
        else if (request is not null)
            _changed[update.Reference] = request;
    }
}
