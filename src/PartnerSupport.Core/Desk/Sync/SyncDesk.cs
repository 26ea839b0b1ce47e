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

    internal SyncDesk(
        IRequestLedger ledger,
        IContactStore contacts,
        RowMoves moves,
        DueRows due,
        HandOffSearch handOffs,
        OpenRows open,
        TextRetention retention
    ) => (_ledger, _contacts, _moves, _due, _handOffs, _open, _retention) = (ledger, contacts, moves, due, handOffs, open, retention);

    /// <summary>What there is to do; no call to Microsoft.</summary>
    /// <param name="customers">Customers; empty: all.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<SyncPlan> PlanAsync(IReadOnlyList<CspCustomer> customers, CancellationToken cancellationToken = default)
    {
        var due = new List<SyncItem>();
        var held = 0;
        await foreach (var row in RowsAsync(customers, UnderWay, [], cancellationToken).ConfigureAwait(false))
        {
            if (_moves.IsHeld(row))
                held++;
            else
                due.Add(new SyncItem(row.Request, StepOf(row.State), _moves.Now - row.CreatedAt > StaleAfter) { Row = row });
        }

        var withActions = new LedgerQuery
        {
            WithActions = true,
            Requests = new RequestQuery { Customers = customers },
        };
        await foreach (var row in _ledger.QueryAsync(withActions, cancellationToken).ConfigureAwait(false))
        {
            if (row.State.IsUnderWay())
                continue;
            if (_moves.IsHeld(row))
                held++;
            else
                due.Add(new SyncItem(row.Request, SyncStep.Act, IsStale: false) { Row = row });
        }

        due.Reverse();
        var handOffs = await CountAsync(customers, [LedgerState.ToSubmit], [], cancellationToken).ConfigureAwait(false);
        var open = await CountAsync(customers, [LedgerState.Filed], NotClosed, cancellationToken).ConfigureAwait(false);
        return new SyncPlan(due, held, handOffs, open);
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

    private static SyncStep StepOf(LedgerState state) =>
        state switch
        {
            LedgerState.Prepared => SyncStep.Send,
            LedgerState.Sending => SyncStep.LookUp,
            _ => SyncStep.Ask,
        };

    private async Task WorkAsync(SyncOrder order, ChannelWriter<SyncPart> output, CancellationToken cancellationToken)
    {
        try
        {
            var policy = await _contacts.ReadPolicyAsync(cancellationToken).ConfigureAwait(false);
            await _due.SettleAsync(order.Due, policy, output, cancellationToken).ConfigureAwait(false);
            var handOffs = await ListAsync(order.Customers, [LedgerState.ToSubmit], [], cancellationToken).ConfigureAwait(false);
            await _handOffs.FindAsync(handOffs, order.Mailbox, policy, output, cancellationToken).ConfigureAwait(false);
            var open = await ListAsync(order.Customers, [LedgerState.Filed], NotClosed, cancellationToken).ConfigureAwait(false);
            await _open.RefreshAsync(open, policy, output, cancellationToken).ConfigureAwait(false);
            await _retention.DropAsync(policy, cancellationToken).ConfigureAwait(false);
            output.Complete();
        }
        catch (Exception error)
        {
            output.Complete(error);
        }
    }

    private IAsyncEnumerable<LedgerEntry> RowsAsync(
        IReadOnlyList<CspCustomer> customers,
        IReadOnlyList<LedgerState> states,
        IReadOnlyList<RequestStatus> statuses,
        CancellationToken cancellationToken
    ) =>
        _ledger.QueryAsync(
            new LedgerQuery
            {
                States = states,
                Requests = new RequestQuery { Customers = customers, Statuses = statuses },
            },
            cancellationToken
        );

    private async Task<IReadOnlyList<LedgerEntry>> ListAsync(
        IReadOnlyList<CspCustomer> customers,
        IReadOnlyList<LedgerState> states,
        IReadOnlyList<RequestStatus> statuses,
        CancellationToken cancellationToken
    )
    {
        var rows = new List<LedgerEntry>();
        await foreach (var row in RowsAsync(customers, states, statuses, cancellationToken).ConfigureAwait(false))
            rows.Add(row);
        return rows;
    }

    private async Task<int> CountAsync(
        IReadOnlyList<CspCustomer> customers,
        IReadOnlyList<LedgerState> states,
        IReadOnlyList<RequestStatus> statuses,
        CancellationToken cancellationToken
    )
    {
        var count = 0;
        await foreach (var _ in RowsAsync(customers, states, statuses, cancellationToken).ConfigureAwait(false))
            count++;
        return count;
    }
}
