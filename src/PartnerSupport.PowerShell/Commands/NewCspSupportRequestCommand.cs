using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Reports a customer's problem to Microsoft on behalf of the customer.</summary>
/// <remarks>
/// Reviews the request, finds its route, and files it (Azure, where the support plan lets the API file) or prepares its
/// hand-off to the portal in the customer's context. The contact that goes out is the partner's, proven, or nothing is
/// sent. A row that is refused writes one error and never stops the rest. Requests that Azure accepts are waited for
/// together after the last row. -WhatIf shows what is typed or cached and touches no network.
/// </remarks>
/// <example>
/// <code>$azure = @{ SubscriptionId = '11111111-0000-4000-8000-000000000001'; Topic = 'Virtual Machine running Linux / Cannot connect to my VM' }
/// New-CspSupportRequest Contoso Azure 'VM fails to start' -Severity B @azure -Description 'Kernel panic since 06:40 UTC; redeploying fails.'</code>
/// <para>Files one request for the customer Contoso, with the partner's own profile as contact.</para>
/// </example>
/// <example>
/// <code>Import-Csv incidents.csv | New-CspSupportRequest -ErrorVariable refused</code>
/// <para>Reports every row; what was refused is in $refused, with the reason and what to do next.</para>
/// </example>
/// <example>
/// <code>Import-Csv export.csv -Delimiter ';' | New-CspSupportRequest -ColumnMap @{ Customer = 'Company'; Title = 'Subject'; Severity = 'Priority' }</code>
/// <para>Reports the rows of another system's export, whose columns have other names.</para>
/// </example>
/// <example>
/// <code>Get-CspCustomer Fabrikam |
/// New-CspSupportRequest -Service Intune -Title 'Enrolment fails' -Severity C -Description 'Error 80180014 on personal devices.' -WhatIf</code>
/// <para>Shows what would be done without doing it.</para>
/// </example>
[Cmdlet(VerbsCommon.New, "CspSupportRequest", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(SupportRequest))]
public sealed class NewCspSupportRequestCommand : RequestInputCmdlet
{
    private List<Submission> _underWay = [];
    private IReadOnlyList<Submission> _left = [];
    private SupportRequest? _settled;
    private bool _warnedOfNoKey;
    private int _filed;
    private int _handedOver;
    private int _found;

    // After the last row the parameters still hold its values; what is settled then names itself.
    private protected override string? RecordLabel => _settled is { } request ? request.ExternalReference ?? request.Reference : base.RecordLabel;

    /// <inheritdoc/>
    private protected override void ProcessDraft(SupportRequestDraft draft)
    {
        var review = this.IsWhatIf()
            ? Await(token => Connected.Desk.Filing.PreviewAsync(draft, token))
            : Await(token => Connected.Desk.Filing.ReviewAsync(draft, token));
        // What a refusal is made of, its error tells.
        WriteFindings(review.Outcome == ReviewOutcome.Refused ? review.Findings.Where(Refusals.IsOnlyTold) : review.Findings);
        if (review.Outcome == ReviewOutcome.Refused)
            throw Refusals.Of(review);
        if (!this.Confirms(review))
            return;
        WarnOfNoKey(draft);
        if (_underWay.Count > 0)
            _underWay = [.. Await(token => Connected.Desk.Outbox.KeepAsync(_underWay, token))];
        var submission = Await(token => Connected.Desk.Filing.StartAsync(review, token));
        if (submission.IsSettled)
            Put(submission);
        else
            _underWay.Add(submission);
    }

    /// <inheritdoc/>
    private protected override void ProcessEnd()
    {
        base.ProcessEnd();
        SettleRest();
        Summarize();
    }

    private void SettleRest()
    {
        if (_underWay.Count == 0)
            return;
        var progress = new ProgressLine(this, CommandText.Of(CommandIds.WaitingForAzure));
        var settled = 0;
        ForEach(
            token => Connected.Desk.Outbox.SettleAsync(_underWay.ToArray(), token),
            submission =>
            {
                _underWay.RemoveAll(waiting => waiting.Request.Reference == submission.Request.Reference);
                Put(submission);
                progress.Show(CommandText.Of(CommandIds.SettledSoFar, ++settled, settled + _underWay.Count));
            }
        );
        progress.End();
    }

    /// <inheritdoc/>
    private protected override void BeforeEnd()
    {
        if (_underWay.Count == 0)
            return;
        // What was sent is in the ledger; its references must not be lost with the session, nor with an assignment that never comes about.
        WriteWarning(CommandText.Of(CommandIds.LeftUnderWay, string.Join(", ", _underWay.Select(submission => submission.Request.Reference))));
        foreach (var submission in _underWay)
            WriteObject(submission.Result);
        _left = _underWay;
        _underWay = [];
    }

    // A pipeline that ends in the middle gives back what it holds: the same command goes on with it, in this session too.
    private protected override void AtEnd()
    {
        if (_left.Count + _underWay.Count > 0)
            Task.Run(() => Connected.Desk.Outbox.ReleaseAsync([.. _left, .. _underWay])).Wait(TimeSpan.FromSeconds(1));
    }

    // What many rows came to, in one line: a person reads it below the table, and it is no output.
    private void Summarize()
    {
        if (Rows < 2 || this.IsWhatIf())
            return;
        var unsent = Rows - _filed - _handedOver - _found - Refused;
        var text = CommandText.Of(CommandIds.RowsDone, Rows, _filed, _handedOver, _found, Refused, unsent);
        if (AnyToMend)
            text += Environment.NewLine + CommandText.Of(CommandIds.RowsRefused);
        // Where nobody watches, what the host shows is the output of a program: there it stays on its stream.
        WriteInformation(new HostInformationMessage { Message = text }, Unattended.IsSo(Host) ? [] : ["PSHOST"]);
    }

    // Nobody is there to see that a run was cut off: only a key makes the next run the same one.
    private void WarnOfNoKey(SupportRequestDraft draft)
    {
        if (_warnedOfNoKey || draft.IdempotencyKey is not null || !Unattended.IsSo(Host))
            return;
        _warnedOfNoKey = true;
        WriteWarning(CommandText.Of(CommandIds.NoKeyUnattended));
    }

    private void Put(Submission submission)
    {
        _settled = MyInvocation.ExpectingInput ? submission.Request : null;
        WriteFindings(submission.Warnings);
        Count(submission);
        if (submission.Error is { } error)
            Report(error, submission.Request);
        else
            WriteObject(submission.Result);
        _settled = null;
    }

    private void Count(Submission submission)
    {
        if (submission.Error is not null)
            CountRefused();
        else if (submission.WasAlreadyThere)
            _found++;
        else if (submission.Request.Status == RequestStatus.ToSubmit)
            _handedOver++;
        else
            _filed++;
    }
}
