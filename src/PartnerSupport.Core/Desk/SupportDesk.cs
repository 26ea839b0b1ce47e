using System.Runtime.CompilerServices;

namespace PartnerSupport;

/// <summary>The one door into the core, the same for cmdlets and for a C# program.</summary>
/// <param name="ports">Everything outside that the desk works with.</param>
public sealed class SupportDesk(SupportPorts ports)
{
    /// <summary>Reviews a draft: look-ups and rules, no writes.</summary>
    /// <param name="draft">What is asked.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    /// <exception cref="SupportException">The session is broken; findings about the draft are in the review.</exception>
    public Task<RequestReview> ReviewAsync(SupportRequestDraft draft, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>Reviews a draft by what is typed or cached, without any call (-WhatIf).</summary>
    /// <param name="draft">What is asked.</param>
    public RequestReview Preview(SupportRequestDraft draft) => throw new NotImplementedException();

    /// <summary>Hands a reviewed request in: ledger, then channel or hand-off. Does not wait for the service's operation.</summary>
    /// <param name="review">The review, with an outcome other than Refused.</param>
    /// <param name="cancellationToken">Ends every wait; what was sent stays in the ledger.</param>
    /// <exception cref="SupportException">The review refuses, or the service does.</exception>
    public Task<Submission> StartAsync(RequestReview review, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>Waits for submissions that are on their way, polling all together; yields each as it settles.</summary>
    /// <param name="pending">The submissions.</param>
    /// <param name="cancellationToken">Ends the wait; the rows stay in the ledger and are settled later.</param>
    public async IAsyncEnumerable<Submission> SettleAsync(IReadOnlyCollection<Submission> pending, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        _ = ports;
        yield break;
    }

    /// <summary>Reviews, hands in and waits: the whole way of one request.</summary>
    /// <param name="draft">What is asked.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    /// <exception cref="SupportException">Refused; the findings are attached.</exception>
    public Task<SupportRequest> SubmitAsync(SupportRequestDraft draft, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>Lists requests of all channels, joined with the ledger; severity A first, then oldest first.</summary>
    /// <param name="query">Which ones.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    public IAsyncEnumerable<Listed<SupportRequest>> ListAsync(RequestQuery query, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>One request in full.</summary>
    /// <param name="number">Our reference, Microsoft's number, or the partner's own ticket number.</param>
    /// <param name="customer">The customer, where known: saves look-ups.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    /// <exception cref="SupportException">RequestNotFound.</exception>
    public Task<SupportRequest> GetAsync(string number, CspCustomer? customer = null, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>Tells the number that Microsoft gave to a hand-off, which becomes Open by it.</summary>
    /// <param name="reference">The hand-off.</param>
    /// <param name="requestNumber">The number, 15 or 16 digits; "TrackingID#" before it is dropped.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    /// <exception cref="SupportException">RequestNotFound, RequestNumberInvalid, RequestNotToSubmit.</exception>
    public Task<SupportRequest> SetNumberAsync(string reference, string requestNumber, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>Finds the one customer that a reference means (R4).</summary>
    /// <param name="reference">Id, name or domain.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    /// <exception cref="SupportException">CustomerNotFound with the nearest names, CustomerAmbiguous, CustomerMissing, OwnTenant.</exception>
    public Task<CspCustomer> ResolveCustomerAsync(CustomerReference reference, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>Customers by id, name, domain or wildcard; all when nothing is given.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    public IAsyncEnumerable<CspCustomer> FindCustomersAsync(string? pattern, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>Which of the four services a customer has, with route and links; Azure once for each subscription (R5, R13, R15).</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    public Task<IReadOnlyList<CspCustomerService>> GetServicesAsync(CspCustomer customer, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>Judges a contact as New- would (R8, R11).</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="customer">For whose request; null: for any.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    public Task<ContactVerdict> JudgeContactAsync(ContactInput contact, CspCustomer? customer, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>The contact that is used when none is given.</summary>
    /// <param name="cancellationToken">Ends every wait.</param>
    /// <exception cref="SupportException">PartnerFactsUnknown: our own profile cannot be read.</exception>
    public Task<SupportContact> GetDefaultContactAsync(CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>Support topics that fit a text: by name, "service / classification", or words; ranked.</summary>
    /// <param name="service">The service.</param>
    /// <param name="search">The text; null: all.</param>
    /// <param name="customer">A customer in whose tenant the catalogue may be read.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    public Task<IReadOnlyList<SupportTopic>> FindTopicsAsync(CspService service, string? search, CspCustomer? customer, CancellationToken cancellationToken = default) => throw new NotImplementedException();
}
