namespace PartnerSupport.Endurance;

/// <summary>A ledger that reaches a step before and after everything that it writes about requests.</summary>
internal sealed class KillLedger(IRequestLedger inner, KillSwitch kill) : IRequestLedger
{
    public LedgerWorld World => inner.World;

    public string Location => inner.Location;

    public Task<LedgerInsert> PrepareAsync(
        LedgerEntry entry,
        IReadOnlyList<AttachmentContent> files,
        AuditEvent evidence,
        DuplicateGuard? duplicates,
        CancellationToken cancellationToken
    ) => AroundAsync(evidence.What, () => inner.PrepareAsync(entry, files, evidence, duplicates, cancellationToken));

    public Task<LedgerEntry?> MoveAsync(
        string reference,
        LedgerState expected,
        LedgerEntry changed,
        AuditEvent evidence,
        CancellationToken cancellationToken,
        IReadOnlyList<AttachmentContent>? files = null,
        DateTimeOffset? asOf = null
    ) => AroundAsync(evidence.What, () => inner.MoveAsync(reference, expected, changed, evidence, cancellationToken, files, asOf));

    public Task<bool> RenewAsync(string reference, string holder, DateTimeOffset? until, CancellationToken cancellationToken) =>
        AroundAsync(until is null ? "Released" : "Renewed", () => inner.RenewAsync(reference, holder, until, cancellationToken));

    public Task<ReadOnlyMemory<byte>?> ReadFileAsync(string reference, string sha256, CancellationToken cancellationToken) =>
        inner.ReadFileAsync(reference, sha256, cancellationToken);

    public Task<LedgerEntry?> FindAsync(string reference, CancellationToken cancellationToken) => inner.FindAsync(reference, cancellationToken);

    public IAsyncEnumerable<LedgerEntry> QueryAsync(LedgerQuery query, CancellationToken cancellationToken) => inner.QueryAsync(query, cancellationToken);

    public Task AppendAsync(AuditEvent evidence, CancellationToken cancellationToken) => inner.AppendAsync(evidence, cancellationToken);

    public IAsyncEnumerable<AuditEvent> HistoryAsync(AuditQuery query, CancellationToken cancellationToken) => inner.HistoryAsync(query, cancellationToken);

    public Task<string?> ReadDocumentAsync(string name, CancellationToken cancellationToken) => inner.ReadDocumentAsync(name, cancellationToken);

    public Task WriteDocumentAsync(string name, string? content, CancellationToken cancellationToken) =>
        inner.WriteDocumentAsync(name, content, cancellationToken);

    public Task<string?> UpdateDocumentAsync(string name, Func<string?, string?> change, CancellationToken cancellationToken) =>
        AroundAsync("document " + name.Split('/')[0], () => inner.UpdateDocumentAsync(name, change, cancellationToken));

    public Task<int> ClearAsync(DateTimeOffset before, AuditEvent evidence, CancellationToken cancellationToken) =>
        inner.ClearAsync(before, evidence, cancellationToken);

    public Task<int> ClearHistoryAsync(DateTimeOffset before, AuditEvent evidence, CancellationToken cancellationToken) =>
        inner.ClearHistoryAsync(before, evidence, cancellationToken);

    public Task<LedgerSummary> SummarizeAsync(CancellationToken cancellationToken) => inner.SummarizeAsync(cancellationToken);

    public LedgerSalvage? TakeSalvage() => inner.TakeSalvage();

    public IReadOnlyList<string> TakeUnreadable() => inner.TakeUnreadable();

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private async Task<T> AroundAsync<T>(string what, Func<Task<T>> work)
    {
        kill.Reach($"before ledger {what}");
        var result = await work().ConfigureAwait(false);
        kill.Reach($"after ledger {what}");
        return result;
    }
}
