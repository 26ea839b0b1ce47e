using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <content>How rows become drafts: by their own columns or a map, each with one outcome.</content>
public abstract partial class RequestInputCmdlet
{
    private int _row;
    private int _refused;
    private RowReader? _reader;
    private ProgressLine? _progress;

    /// <inheritdoc/>
    private protected sealed override object? RecordTarget => RefusedRows.Of(this, MyInvocation.ExpectingInput ? _row : null);

    /// <summary>
    /// The row as its reader knows it: by the partner's own number, or by its place. Never by what was typed beside it, which may name persons.
    /// </summary>
    private protected override string? RecordLabel =>
        !MyInvocation.ExpectingInput ? null
        : !GivenText.Is(ExternalReference) ? CommandText.Of(CommandIds.RowOf, _row)
        : ExternalReference.Trim();

    /// <summary>How many rows came in so far.</summary>
    private protected int Rows => MyInvocation.ExpectingInput ? _row : 0;

    /// <summary>How many of them were refused, each for itself or with its whole file.</summary>
    private protected int Refused => _refused;

    /// <summary>Whether a row was refused for what stands in it, so that it lies in its error to be mended.</summary>
    private protected bool AnyToMend { get; private set; }

    /// <inheritdoc/>
    protected sealed override void BeginProcessing()
    {
        base.BeginProcessing();
        try
        {
            var given = MyInvocation.BoundParameters.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase);
            _reader = new RowReader(PowerShell.ColumnMap.Read(ColumnMap, RequestColumns.Names), given);
        }
        catch (SupportException error)
        {
            ThrowTerminatingError(ErrorRecords.From(error, nameof(ColumnMap)));
        }
    }

    /// <inheritdoc/>
    private protected sealed override void ProcessOne()
    {
        _row++;
        ShowRow();
        var isRead = false;
        try
        {
            isRead = !RefusedRows.IsRow(InputObject) || Bind(InputObject!);
            if (isRead)
                ProcessDraft(Draft());
            else
                _refused++;
        }
        catch (SupportException)
        {
            _refused++;
            AnyToMend |= isRead;
            throw;
        }
    }

    /// <summary>What remains after the last row.</summary>
    private protected override void ProcessEnd() => _progress?.End();

    /// <summary>Counts a row that was refused after it was taken.</summary>
    private protected void CountRefused() => _refused++;

    private bool Bind(PSObject row)
    {
        var isRead = _reader!.Bind(this, row);
        if (_reader.Told is { } told)
            WriteWarning(FindingLine.Of(told));
        return isRead;
    }

    // All that is wrong with a row is one error: cells that cannot be read, and what the rules say of the others without asking anybody.
    private SupportRequestDraft Draft()
    {
        var unreadable = new List<SupportException>();
        var switches = new RowSwitches(InputObject, MyInvocation.BoundParameters, name => _reader!.ColumnOf(name, InputObject));
        var draft = DraftReader.Read(this, switches, unreadable);
        if (unreadable.Count == 0)
            return draft;
        var others = Await(token => Connected.Desk.Filing.PreviewAsync(draft, token)).Findings.Where(finding => finding.Severity == FindingSeverity.Error);
        throw Refusals.Of(unreadable, [.. others], draft);
    }

    private void ShowRow()
    {
        if (!MyInvocation.ExpectingInput)
            return;
        _progress ??= new ProgressLine(this, CommandText.Of(CommandIds.ReadingRows));
        _progress.Show(CommandText.Of(CommandIds.RowsSoFar, _row, _refused));
    }

    /// <summary>One request.</summary>
    private protected abstract void ProcessDraft(SupportRequestDraft draft);
}
