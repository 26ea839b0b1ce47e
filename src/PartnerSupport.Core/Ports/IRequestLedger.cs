namespace PartnerSupport;

/// <summary>
/// The book in which every request is written down before it is sent. A ledger is opened for one world (partner
/// tenant, cloud, live or sandbox) and never shows or changes a row of another (docs/decisions/ledger-before-send.md).
/// </summary>
public interface IRequestLedger : IAsyncDisposable
{
    /// <summary>The world that it is opened for.</summary>
    LedgerWorld World { get; }

    /// <summary>Writes a new row with its files, or returns the row that stands in its way: the same reference, or the same request.</summary>
    /// <param name="entry">The row; its state is Prepared or ToSubmit.</param>
    /// <param name="files">The files that are kept until they are with the service.</param>
    /// <param name="evidence">The audit event that goes with it, in the same transaction.</param>
    /// <param name="duplicates">Looks for the same request in the same step; null: not asked.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<LedgerInsert> PrepareAsync(
        LedgerEntry entry,
        IReadOnlyList<AttachmentContent> files,
        AuditEvent evidence,
        DuplicateGuard? duplicates,
        CancellationToken cancellationToken
    );

    /// <summary>
    /// Changes a row if it still stands in the expected state; returns null when it does not, or when the change takes a
    /// lease that another holds and that has not run out. When the row was written stays as it was. The files of a row that
    /// needs them no more are removed with the change.
    /// </summary>
    /// <param name="reference">The row.</param>
    /// <param name="expected">The state in which it must stand.</param>
    /// <param name="changed">The row as it becomes.</param>
    /// <param name="evidence">The audit event that goes with it, in the same transaction.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="files">Files to keep from now on, as well; null: none. What the row has no use for goes (<see cref="LedgerStates.NeededFiles"/>).</param>
    /// <param name="asOf">When the row that the change stands on last changed: where it did since, nothing is done. Null: the state alone counts.</param>
    /// <exception cref="SupportException">
    /// LedgerMoveImpossible: see <see cref="LedgerStates.CanBecome"/>. RequestNumberTaken: another row has the number.
    /// </exception>
    Task<LedgerEntry?> MoveAsync(
        string reference,
        LedgerState expected,
        LedgerEntry changed,
        AuditEvent evidence,
        CancellationToken cancellationToken,
        IReadOnlyList<AttachmentContent>? files = null,
        DateTimeOffset? asOf = null
    );

    /// <summary>Moves the end of a lease; nothing else of the row changes, and no event is written.</summary>
    /// <param name="reference">The row.</param>
    /// <param name="holder">Who holds it.</param>
    /// <param name="until">Until when, UTC; null gives it back.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether the row is held by <paramref name="holder"/>.</returns>
    Task<bool> RenewAsync(string reference, string holder, DateTimeOffset? until, CancellationToken cancellationToken);

    /// <summary>A file that a row keeps; null when it is not there (any more).</summary>
    /// <param name="reference">The row.</param>
    /// <param name="sha256">SHA-256 of its content, hexadecimal.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<ReadOnlyMemory<byte>?> ReadFileAsync(string reference, string sha256, CancellationToken cancellationToken);

    /// <summary>One row; null when there is none.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<LedgerEntry?> FindAsync(string reference, CancellationToken cancellationToken);

    /// <summary>Rows, newest first.</summary>
    /// <param name="query">Which ones.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    IAsyncEnumerable<LedgerEntry> QueryAsync(LedgerQuery query, CancellationToken cancellationToken);

    /// <summary>Appends an audit event; events are never changed, and removed by <see cref="ClearHistoryAsync"/> alone.</summary>
    /// <param name="evidence">The event.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task AppendAsync(AuditEvent evidence, CancellationToken cancellationToken);

    /// <summary>Audit events, oldest first.</summary>
    /// <param name="query">Which ones.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    IAsyncEnumerable<AuditEvent> HistoryAsync(AuditQuery query, CancellationToken cancellationToken);

    /// <summary>A small document of this world by name: the policy, stored contacts, remembered plans.</summary>
    /// <param name="name">The name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<string?> ReadDocumentAsync(string name, CancellationToken cancellationToken);

    /// <summary>Writes a small document.</summary>
    /// <param name="name">The name.</param>
    /// <param name="content">The content; null removes it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task WriteDocumentAsync(string name, string? content, CancellationToken cancellationToken);

    /// <summary>Changes a small document in one step, so that two writers never overwrite each other unseen.</summary>
    /// <param name="name">The name.</param>
    /// <param name="change">From the content as it stands (null: none) to the content as it becomes (null removes it); may run more than once.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The content as it became.</returns>
    Task<string?> UpdateDocumentAsync(string name, Func<string?, string?> change, CancellationToken cancellationToken);

    /// <summary>Removes settled rows that last changed before a time; audit events stay.</summary>
    /// <param name="before">The time, UTC.</param>
    /// <param name="evidence">The audit event that goes with it, in the same transaction.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How many rows were removed.</returns>
    Task<int> ClearAsync(DateTimeOffset before, AuditEvent evidence, CancellationToken cancellationToken);

    /// <summary>Removes audit events from before a time: the one door through which events leave.</summary>
    /// <param name="before">The time, UTC.</param>
    /// <param name="evidence">The audit event that tells of it, in the same transaction.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How many events were removed.</returns>
    Task<int> ClearHistoryAsync(DateTimeOffset before, AuditEvent evidence, CancellationToken cancellationToken);

    /// <summary>How the ledger stands.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<LedgerSummary> SummarizeAsync(CancellationToken cancellationToken);

    /// <summary>What was saved of a damaged file when this ledger was opened; told once, null where nothing was damaged.</summary>
    LedgerSalvage? TakeSalvage();

    /// <summary>
    /// Rows and events that could not be read and were passed over since this was last asked. Each is named once; asked for by its reference such
    /// a row is an error.
    /// </summary>
    IReadOnlyList<string> TakeUnreadable();

    /// <summary>Where it lies, safe to show: a path, or host and database.</summary>
    string Location { get; }
}
