using System.Globalization;
using System.Runtime.CompilerServices;

namespace PartnerSupport;

/// <summary>The book itself: how it stands, what happened to a request, and what is cleared from it.</summary>
public sealed class LedgerDesk
{
    /// <summary>Events younger than this are kept whatever is asked: they are the evidence of work that may still be under way.</summary>
    public static readonly TimeSpan ShortestHistory = TimeSpan.FromDays(90);

    private readonly IRequestLedger _ledger;
    private readonly IContactStore _contacts;
    private readonly AuditTrail _audit;
    private readonly RequestLookUp _lookUp;
    private readonly TextRetention _retention;
    private readonly TimeProvider _clock;

    internal LedgerDesk(IRequestLedger ledger, IContactStore contacts, AuditTrail audit, RequestLookUp lookUp, TextRetention retention, TimeProvider clock) =>
        (_ledger, _contacts, _audit, _lookUp, _retention, _clock) = (ledger, contacts, audit, lookUp, retention, clock);

    /// <summary>How the ledger stands.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<LedgerSummary> SummarizeAsync(CancellationToken cancellationToken = default) => _ledger.SummarizeAsync(cancellationToken);

    /// <summary>What happened, oldest first.</summary>
    /// <param name="number">A reference, Microsoft's number or the partner's own; null: all requests, and what concerns none.</param>
    /// <param name="since">At or after, UTC; null: from the beginning.</param>
    /// <param name="actor">Part of the account's or the system user's name; null: everybody.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SupportException">RequestNotFound.</exception>
    public async IAsyncEnumerable<AuditEvent> HistoryAsync(
        string? number,
        DateTimeOffset? since = null,
        string? actor = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        var reference = number is null ? null : await ReferenceAsync(number, cancellationToken).ConfigureAwait(false);
        var query = new AuditQuery
        {
            Reference = reference,
            Since = since,
            Actor = actor,
        };
        var any = false;
        await foreach (var evidence in _ledger.HistoryAsync(query, cancellationToken).ConfigureAwait(false))
        {
            any = true;
            yield return evidence;
        }

        // A row that was cleared leaves its events; where there are none either, nobody ever knew the number.
        if (!any && reference is not null && await _ledger.FindAsync(reference, cancellationToken).ConfigureAwait(false) is null)
            throw RequestLookUp.NotFound(number!);
    }

    /// <summary>How many settled rows last changed before a time.</summary>
    /// <param name="before">The time, UTC.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<int> CountClearableAsync(DateTimeOffset before, CancellationToken cancellationToken = default)
    {
        var settled = new LedgerQuery { States = [.. Enum.GetValues<LedgerState>().Where(state => state.IsSettled())], ChangedBefore = before };
        var count = 0;
        await foreach (var _ in _ledger.QueryAsync(settled, cancellationToken).ConfigureAwait(false))
            count++;
        return count;
    }

    /// <summary>Removes settled rows that last changed before a time, and the texts of rows whose time to keep them is over; events stay.</summary>
    /// <param name="before">The time, UTC.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How many rows were removed.</returns>
    public async Task<int> ClearAsync(DateTimeOffset before, CancellationToken cancellationToken = default)
    {
        var policy = await _contacts.ReadPolicyAsync(cancellationToken).ConfigureAwait(false);
        var evidence = _audit.Event("LedgerCleared") with { Why = before.ToString("O", CultureInfo.InvariantCulture), PolicyHash = policy.Hash };
        var removed = await _ledger.ClearAsync(before, evidence, cancellationToken).ConfigureAwait(false);
        await _retention.DropAsync(policy, cancellationToken).ConfigureAwait(false);
        return removed;
    }

    /// <summary>Removes audit events from before a time.</summary>
    /// <param name="before">The time, UTC.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How many events were removed.</returns>
    /// <exception cref="SupportException">HistoryTooYoung: <see cref="ShortestHistory"/> is kept in any case.</exception>
    public Task<int> ClearHistoryAsync(DateTimeOffset before, CancellationToken cancellationToken = default)
    {
        if (_clock.GetUtcNow() - before < ShortestHistory)
            throw new SupportException(ErrorIds.HistoryTooYoung, SupportErrorKind.InvalidArgument, ShortestHistory.TotalDays);
        var evidence = _audit.Event("HistoryCleared") with { Why = before.ToString("O", CultureInfo.InvariantCulture) };
        return _ledger.ClearHistoryAsync(before, evidence, cancellationToken);
    }

    // A reference stands for itself even where its row was cleared.
    private async Task<string> ReferenceAsync(string number, CancellationToken cancellationToken) =>
        RequestReference.TryParse(number, out var reference)
            ? reference
            : (await _lookUp.FindRowAsync(number, cancellationToken).ConfigureAwait(false))?.Reference ?? throw RequestLookUp.NotFound(number);
}
