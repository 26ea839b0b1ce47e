using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace PartnerSupport;

/// <summary>
/// Settles what a crash, an outage or a person left: requests on their way, hand-offs whose number nobody told, open requests that changed at
/// Microsoft. Any number of runs may work side by side: a row is held by one of them, and what changed meanwhile is left alone.
/// </summary>
public sealed class SyncDesk
{
    /// <summary>A request that was asked for longer ago than this is sent only when somebody says so.</summary>
    public static readonly TimeSpan StaleAfter = TimeSpan.FromHours(4);

    private static readonly LedgerState[] UnderWay = [LedgerState.Prepared, LedgerState.Sending, LedgerState.Accepted];
    private static readonly RequestStatus[] NotClosed =
    [
        .. Enum.GetValues<RequestStatus>().Except([RequestStatus.Closed, RequestStatus.Withdrawn, RequestStatus.Failed, RequestStatus.ToSubmit]),
    ];

    private readonly IRequestLedger _ledger;
    private readonly IContactStore _contacts;
    private readonly RowMoves _moves;
    private readonly DueRows _due;
    private readonly HandOffSearch _handOffs;
    private readonly OpenRows _open;
    private readonly TextRetention _retention;
    private readonly SheetShelf _shelf;

    internal SyncDesk(
        IRequestLedger ledger,
        IContactStore contacts,
        RowMoves moves,
        DueRows due,
        HandOffSearch handOffs,
        OpenRows open,
        TextRetention retention,
        SheetShelf shelf
    ) => (_ledger, _contacts, _moves, _due, _handOffs, _open, _retention, _shelf) = (ledger, contacts, moves, due, handOffs, open, retention, shelf);

    /// <summary>What there is to do; no call to Microsoft.</summary>
    /// <param name="customers">Customers; empty: all.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<SyncPlan> PlanAsync(IReadOnlyList<CspCustomer> customers, CancellationToken cancellationToken = default)
    {
        var requests = new RequestQuery { Customers = customers };
        var underWay = await ListAsync(new LedgerQuery { States = UnderWay, Requests = requests }, cancellationToken).ConfigureAwait(false);
        var acting = await ListAsync(new LedgerQuery { WithActions = true, Requests = requests }, cancellationToken).ConfigureAwait(false);
        LedgerEntry[] left = [.. underWay, .. acting.Where(row => !row.State.IsUnderWay())];
        var free = left.Where(row => !_moves.IsHeld(row)).OrderBy(row => row.CreatedAt).Select(ItemOf).ToArray();
        var notClosed = new LedgerQuery { States = [LedgerState.Filed], Requests = requests with { Statuses = NotClosed } };
        return new SyncPlan(free, left.Length - free.Length)
        {
            Waiting = await ListAsync(new LedgerQuery { States = [LedgerState.ToSubmit], Requests = requests }, cancellationToken).ConfigureAwait(false),
            Filed = await ListAsync(notClosed, cancellationToken).ConfigureAwait(false),
        };
    }

    /// <summary>Does it, and tells what changed; one request's trouble never ends the rest.</summary>
    /// <param name="order">What is to be synchronised.</param>
    /// <param name="cancellationToken">Ends every wait; what was done is in the ledger.</param>
    /// <exception cref="SupportException">MailboxInvalid.</exception>
    public async IAsyncEnumerable<SyncPart> RunAsync(SyncOrder order, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (order.Mailbox is not null && EmailAddress.Parse(order.Mailbox, out _) is null)
            throw new SupportException(ErrorIds.MailboxInvalid, SupportErrorKind.InvalidArgument);
        var output = Channel.CreateUnbounded<SyncPart>();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var work = WorkAsync(order, output.Writer, ending.Token);
        try
        {
            await foreach (var part in output.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
                yield return part;
            await work.ConfigureAwait(false);
        }
        finally
        {
            // A reader that goes away ends the work, which gives its rows back before it ends.
            await ending.CancelAsync().ConfigureAwait(false);
        }
    }

    /// <summary>What changed since a time by the ledger's audit trail, by whichever run, oldest first.</summary>
    /// <param name="since">The time, UTC.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async IAsyncEnumerable<RequestUpdate> ChangesAsync(DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var known = new Dictionary<string, SupportRequest?>(StringComparer.Ordinal);
        await foreach (var evidence in _ledger.HistoryAsync(new AuditQuery { Since = since }, cancellationToken).ConfigureAwait(false))
        {
            if (evidence.Reference is not { } reference || evidence.Changes.Count == 0)
                continue;
            if (!known.TryGetValue(reference, out var request))
                known[reference] = request = (await _ledger.FindAsync(reference, cancellationToken).ConfigureAwait(false))?.Request;
            foreach (var update in RequestUpdate.Of(evidence.At, reference, request, evidence.Changes))
                yield return request is null ? update with { CustomerId = evidence.CustomerId ?? Guid.Empty } : update;
        }
    }

    private SyncItem ItemOf(LedgerEntry row)
    {
        var step = row.State switch
        {
            LedgerState.Prepared => SyncStep.Send,
            LedgerState.Sending => SyncStep.LookUp,
            LedgerState.Accepted => SyncStep.Ask,
            _ => SyncStep.Act,
        };
        return new SyncItem(row.Request, step, step != SyncStep.Act && _moves.Now - row.CreatedAt > StaleAfter) { Row = row };
    }

    private async Task WorkAsync(SyncOrder order, ChannelWriter<SyncPart> output, CancellationToken cancellationToken)
    {
        try
        {
            var policy = await _contacts.ReadPolicyAsync(cancellationToken).ConfigureAwait(false);
            await _due.SettleAsync(order.Due, policy, output, cancellationToken).ConfigureAwait(false);
            await _handOffs.FindAsync(order.Plan.Waiting, order.Mailbox, policy, output, cancellationToken).ConfigureAwait(false);
            await _open.RefreshAsync(order.Plan.Filed, policy, output, cancellationToken).ConfigureAwait(false);
            await _retention.DropAsync(policy, cancellationToken).ConfigureAwait(false);
            await _shelf.TidyAsync(cancellationToken).ConfigureAwait(false);
            output.Complete();
        }
        catch (Exception error)
        {
            output.Complete(error);
        }
    }

    private async Task<IReadOnlyList<LedgerEntry>> ListAsync(LedgerQuery query, CancellationToken cancellationToken)
    {
        var rows = new List<LedgerEntry>();
        await foreach (var row in _ledger.QueryAsync(query, cancellationToken).ConfigureAwait(false))
            rows.Add(row);
        return rows;
    }
}
