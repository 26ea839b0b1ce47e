using System.Runtime.CompilerServices;

namespace PartnerSupport;

/// <summary>Reads requests back: of all services and channels, joined with the ledger.</summary>
public sealed class ReadingDesk
{
    private readonly RequestList _list;
    private readonly RequestLookUp _lookUp;
    private readonly RequestTargets _targets;
    private readonly HandOffNumbers _numbers;
    private readonly HandOffContacts _contacts;
    private readonly IRequestLedger _ledger;

    internal ReadingDesk(
        RequestList list,
        RequestLookUp lookUp,
        RequestTargets targets,
        HandOffNumbers numbers,
        HandOffContacts contacts,
        IRequestLedger ledger
    ) => (_list, _lookUp, _targets, _numbers, _contacts, _ledger) = (list, lookUp, targets, numbers, contacts, ledger);

    /// <summary>The customers that the last list could not read; empty where it read all that it asked.</summary>
    public IReadOnlyList<UnreadCustomer> Unread { get; private set; } = [];

    /// <summary>
    /// Lists requests of all channels, joined with the ledger; worst first by severity, then what runs out first, and what is over last. Hand-offs come
    /// without contact, steps and form: <see cref="GetAsync(SupportRequest, CancellationToken)"/> judges the contact anew and reads them.
    /// </summary>
    /// <param name="query">Which ones.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    public async IAsyncEnumerable<Listed<SupportRequest>> ListAsync(RequestQuery query, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var unread = new List<UnreadCustomer>();
        Unread = [];
        await foreach (var part in _list.ListAsync(query, cancellationToken).ConfigureAwait(false))
        {
            if (part is { Error: { } error, Customer: { } customer } && unread.TrueForAll(known => known.Customer.TenantId != customer.TenantId))
                unread.Add(new UnreadCustomer(customer, error.Id, error.Message, error.Action));
            Unread = unread;
            yield return part;
        }
    }

    /// <summary>One request in full.</summary>
    /// <param name="number">Our reference, Microsoft's number, or the partner's own ticket number.</param>
    /// <param name="customer">The customer, at whose systems it is looked for where the ledger does not know it.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    /// <exception cref="SupportException">RequestNotFound; HandOffContactRefused.</exception>
    public async Task<SupportRequest> GetAsync(string number, CspCustomer? customer = null, CancellationToken cancellationToken = default) =>
        await DemandContactAsync(await _lookUp.GetAsync(number, customer, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>A request that was read before, anew.</summary>
    /// <param name="known">The request.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    /// <exception cref="SupportException">RequestNotFound; HandOffContactRefused.</exception>
    public async Task<SupportRequest> GetAsync(SupportRequest known, CancellationToken cancellationToken = default) =>
        await DemandContactAsync(await _lookUp.GetAsync(known, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>The request that something is to be done with, by a number; no call to Microsoft where the ledger knows it.</summary>
    /// <param name="number">Our reference, Microsoft's number, or the partner's own ticket number.</param>
    /// <param name="customer">The customer whose request it is; at whose systems it is looked for where the ledger does not know it.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    /// <exception cref="SupportException">RequestNotFound; RequestOfOtherCustomer.</exception>
    public Task<RequestTarget> TargetAsync(string number, CspCustomer? customer = null, CancellationToken cancellationToken = default) =>
        _targets.FindAsync(number, customer, cancellationToken);

    /// <summary>The request that something is to be done with, as it was read before; no call to Microsoft.</summary>
    /// <param name="known">The request.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SupportException">LedgerWorldMismatch: it was read in another cloud or sandbox.</exception>
    public Task<RequestTarget> TargetAsync(SupportRequest known, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(known);
        return _targets.FindAsync(known, cancellationToken);
    }

    /// <summary>Judges the contact of a hand-off anew, by what is known today, before a person goes to submit it; other requests pass as they are.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    /// <exception cref="SupportException">HandOffContactRefused: it became the customer's, or is ours no more.</exception>
    public Task<SupportRequest> DemandContactAsync(SupportRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        // A list gives no contact of a hand-off: it is read, and judged, here.
        return request is { Status: RequestStatus.ToSubmit, Contact: null, Reference: not null }
            ? GetAsync(request, cancellationToken)
            : _contacts.DemandAsync(request, cancellationToken);
    }

    /// <summary>Our newest requests, without any call: for completion.</summary>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyList<SupportRequest>> GetRecentAsync(int most, CancellationToken cancellationToken = default)
    {
        var requests = new List<SupportRequest>();
        await foreach (var row in _ledger.QueryAsync(new LedgerQuery { Limit = most }, cancellationToken).ConfigureAwait(false))
            requests.Add(row.Dated(row.Request).Unjudged());
        return requests;
    }

    /// <summary>Tells the number that Microsoft gave to a hand-off, which becomes Open by it.</summary>
    /// <param name="reference">The hand-off.</param>
    /// <param name="requestNumber">The number, 15 or 16 digits; "TrackingID#" before it is dropped.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    /// <param name="mayReplace">Whether a number that was told before, and was wrong, is replaced; the audit trail keeps both.</param>
    /// <exception cref="SupportException">
    /// RequestNotFound, RequestNumberInvalid, RequestNumberTaken, RequestNumberDiffers, RequestNotToSubmit.
    /// </exception>
    public Task<SupportRequest> SetNumberAsync(
        string reference,
        string requestNumber,
        CancellationToken cancellationToken = default,
        bool mayReplace = false
    ) => _numbers.SetAsync(reference, requestNumber, mayReplace, cancellationToken);
}
