using System.Globalization;
using System.Runtime.CompilerServices;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Services.PartnerCenter;

/// <summary>Service requests at Partner Center: listed, read and annotated; no API creates them (FACTS 2.1, 2.2).</summary>
internal sealed class PartnerCenterRequests(PartnerCenterClient partnerCenter, CloudInfo cloud, TimeProvider clock) : IRequestSource
{
    private const int PageSize = 200;
    private const int MostPages = 500;
    private const string OneTemplate = "servicerequests/{id}";

    /// <inheritdoc/>
    public RequestOwner Owner => RequestOwner.PartnerCenter;

    /// <inheritdoc/>
    public IAsyncEnumerable<SupportRequest> ListAsync(CspCustomer? customer, RequestQuery query, CancellationToken cancellationToken) =>
        customer is null
            ? ListAsync("servicerequests", "servicerequests", customer: null, cancellationToken)
            : ListAsync($"customers/{customer.TenantId:D}/servicerequests", "customers/{id}/servicerequests", customer, cancellationToken);

    /// <inheritdoc/>
    public async Task<SupportRequest?> GetAsync(SupportRequest request, CancellationToken cancellationToken)
    {
        if (request.RequestNumber is not { } number)
            return null;
        try
        {
            var answer = await partnerCenter.GetAsync(One(number), OneTemplate, cancellationToken).ConfigureAwait(false);
            // Asked for by number alone, the answer says whose it is.
            var customer = request.CustomerId == Guid.Empty ? null : request.ToCustomer();
            return ServiceRequestReader.Read(answer.Object, customer, cloud.Cloud) is { } read
                ? read with
                {
                    Reference = read.Reference ?? request.Reference,
                    CorrelationId = answer.CorrelationId,
                }
                : null;
        }
        catch (SupportException gone) when (gone.Kind == SupportErrorKind.ObjectNotFound)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<SupportNote> ListNotesAsync(SupportRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var answer = await partnerCenter.GetAsync(One(NumberOf(request)), OneTemplate, cancellationToken).ConfigureAwait(false);
        foreach (var note in ServiceRequestReader.Notes(answer.Object, request.Reference))
            yield return note;
    }

    /// <inheritdoc/>
    public async Task<SupportNote> AddNoteAsync(SupportRequest request, SupportNote note, CancellationToken cancellationToken)
    {
        var number = NumberOf(request);
        await foreach (var known in ListNotesAsync(request, cancellationToken).ConfigureAwait(false))
        {
            // Said twice, it is there once.
            if (string.Equals(known.Text.Trim(), note.Text.Trim(), StringComparison.Ordinal))
                return known with { RequestNumber = number, IsOurs = true };
        }

        var patch = ServiceRequestPatch.WithNote(note.Text);
        var answer = await partnerCenter.PatchAsync(One(number), OneTemplate, request.CustomerId, patch, cancellationToken, note.Id).ConfigureAwait(false);

        // 200 with the request, or 204 without a body (FACTS 2.3).
        var written = answer.Body is Newtonsoft.Json.Linq.JObject body
            ? ServiceRequestReader.Notes(body, request.Reference).LastOrDefault(known => string.Equals(known.Text, note.Text.Trim(), StringComparison.Ordinal))
            : null;
        return (written ?? note with { CreatedAt = clock.GetUtcNow() }) with { Reference = request.Reference, RequestNumber = number, IsOurs = true };
    }

    /// <inheritdoc/>
    public async Task<SupportRequest> ChangeAsync(SupportRequest request, RequestChange change, CancellationToken cancellationToken)
    {
        // The PATCH of the documentation carries a status and a note; whatever else it names must stay null (FACTS 2.3).
        if (change is { Severity: not null } or { Contact: not null } or { AdvancedDiagnosticConsent: not null })
            throw NotPossible(request);
        var number = NumberOf(request);
        if (change.IsClosed is { } closed)
        {
            var patch = closed ? ServiceRequestPatch.Closed() : ServiceRequestPatch.Opened();
            await partnerCenter.PatchAsync(One(number), OneTemplate, request.CustomerId, patch, cancellationToken).ConfigureAwait(false);
        }

        return await GetAsync(request, cancellationToken).ConfigureAwait(false) ?? request;
    }

    /// <inheritdoc/>
    public Task AttachAsync(SupportRequest request, AttachmentContent file, CancellationToken cancellationToken) => Task.FromException(NotPossible(request));

    private static SupportException NotPossible(SupportRequest request) =>
        new(ErrorIds.ChangeNotPossible, SupportErrorKind.InvalidArgument, request.ToString()) { Target = request };

    /// <summary>
    /// The sample shows neither links nor a token, and offset reads "which page" on one route and may count rows on another (FACTS 2.2).
    /// So: the next offset, for as long as an answer brings requests not seen yet and there seem to be more.
    /// </summary>
    private async IAsyncEnumerable<SupportRequest> ListAsync(
        string path,
        string template,
        CspCustomer? customer,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var walk = new PageWalk(MostPages);
        for (var page = 0; ; page++)
        {
            walk.Enter(page.ToString(CultureInfo.InvariantCulture));
            var answer = await partnerCenter.GetAsync($"{path}?size={PageSize}&offset={page}", template, cancellationToken).ConfigureAwait(false);
            var body = answer.Body ?? throw JsonExchange.NotUnderstood("items");
            var (found, items) = (0, 0);
            foreach (var item in PartnerCenterClient.Items(body))
            {
                items++;
                if (ServiceRequestReader.Read(item, customer, cloud.Cloud) is not { RequestNumber: { } number } request || !seen.Add(number))
                    continue;
                found++;
                yield return request;
            }

            // totalCount is the whole collection's on some routes and the page's on others.
            var more = items >= PageSize || seen.Count < (body.Number("totalCount") ?? 0);
            if (found == 0 || !more)
                yield break;
        }
    }

    private static string One(string number) => "servicerequests/" + Uri.EscapeDataString(number);

    private static string NumberOf(SupportRequest request) =>
        request.RequestNumber
        ?? throw new SupportException(ChannelIds.RequestNotFiledYet, SupportErrorKind.InvalidArgument, request.ToString()) { Target = request };
}
