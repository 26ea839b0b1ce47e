using System.Runtime.CompilerServices;

namespace PartnerSupport;

/// <summary>
/// Requests that only the ledger knows: hand-offs that wait for a person, and what was withdrawn or refused. Nothing of them can be annotated at
/// Microsoft.
/// </summary>
internal sealed class LedgerRequests(IRequestLedger ledger) : IRequestSource
{
    public RequestOwner Owner => RequestOwner.Ledger;

    public async IAsyncEnumerable<SupportRequest> ListAsync(
        CspCustomer? customer,
        RequestQuery query,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var rows = new LedgerQuery { Requests = customer is null ? query : query with { Customers = [customer] } };
        await foreach (var row in ledger.QueryAsync(rows, cancellationToken).ConfigureAwait(false))
            yield return row.Request;
    }

    public async Task<SupportRequest?> GetAsync(SupportRequest request, CancellationToken cancellationToken) =>
        request.Reference is { } reference ? (await ledger.FindAsync(reference, cancellationToken).ConfigureAwait(false))?.Request : null;

    public IAsyncEnumerable<SupportNote> ListNotesAsync(SupportRequest request, CancellationToken cancellationToken) => throw NotFiledYet(request);

    public Task<SupportNote> AddNoteAsync(SupportRequest request, SupportNote note, CancellationToken cancellationToken) =>
        Task.FromException<SupportNote>(NotFiledYet(request));

    public Task<SupportRequest> ChangeAsync(SupportRequest request, RequestChange change, CancellationToken cancellationToken) =>
        Task.FromException<SupportRequest>(NotFiledYet(request));

    public Task AttachAsync(SupportRequest request, AttachmentContent file, CancellationToken cancellationToken) => Task.FromException(NotFiledYet(request));

    private static SupportException NotFiledYet(SupportRequest request) =>
        new(ChannelIds.RequestNotFiledYet, SupportErrorKind.ObjectNotFound, request.ToString()) { Target = request };
}
