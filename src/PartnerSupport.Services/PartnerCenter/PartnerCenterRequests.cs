using System.Globalization;
using System.Runtime.CompilerServices;
using Newtonsoft.Json.Linq;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Services.PartnerCenter;

/// <summary>Service requests at Partner Center: listed, read and annotated; no API creates them (FACTS 2.1, 2.2).</summary>
internal sealed class PartnerCenterRequests(PartnerCenterClient partnerCenter, CloudInfo cloud, TimeProvider clock) : IRequestSource
{
    private const int PageSize = 200;
    private const int MostPages = 500;
    private const string OneTemplate = "servicerequests/{id}";

    /// <summary>By how much the service's clock may be behind ours.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(2);

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
        foreach (var note in await NotesAsync(request, cancellationToken).ConfigureAwait(false))
            yield return note;
    }

    /// <inheritdoc/>
    public async Task<SupportNote> AddNoteAsync(SupportRequest request, SupportNote note, CancellationToken cancellationToken)
    {
        var number = NumberOf(request);
        var notes = await NotesAsync(request, cancellationToken).ConfigureAwait(false);
        // It was sent before, and the answer was lost. The same words of another day are another note.
        if (Arrived(notes, note) is { } there)
            return Ours(there, request);

        var patch = ServiceRequestPatch.WithNote(note.Text);
        var answer = await partnerCenter.PatchAsync(One(number), OneTemplate, request.CustomerId, patch, cancellationToken, note.Id).ConfigureAwait(false);

        // 200 with the request, or 204 without a body (FACTS 2.3).
        var written = answer.Body is JObject body ? ServiceRequestReader.Notes(body, request).LastOrDefault(known => known.SaysTheSameAs(note)) : null;
        return Ours(written ?? note with { CreatedAt = clock.GetUtcNow() }, request);
    }

    /// <inheritdoc/>
    public async Task<SupportRequest> ChangeAsync(SupportRequest request, RequestChange change, CancellationToken cancellationToken)
    {
        // The PATCH of the documentation carries a status and a note; whatever else it names must stay null (FACTS 2.3).
        if (change.FieldsBesideStatus is { Count: > 0 } fields)
            throw NotPossible(request, fields);
        var number = NumberOf(request);
        await DemandSameCustomerAsync(request, cancellationToken).ConfigureAwait(false);
        if (change.IsClosed is { } closed)
        {
            var patch = closed ? ServiceRequestPatch.Closed() : ServiceRequestPatch.Opened();
            await partnerCenter.PatchAsync(One(number), OneTemplate, request.CustomerId, patch, cancellationToken).ConfigureAwait(false);
        }

        return await GetAsync(request, cancellationToken).ConfigureAwait(false) ?? request;
    }

    /// <inheritdoc/>
    public Task AttachAsync(SupportRequest request, AttachmentContent file, CancellationToken cancellationToken) =>
        Task.FromException(NotPossible(request, [nameof(SupportRequest.Attachments)]));

    private static SupportException NotPossible(SupportRequest request, IReadOnlyList<string> fields) =>
        new(ErrorIds.ChangeNotPossible, SupportErrorKind.InvalidArgument, request.ToString(), string.Join(", ", fields)) { Target = request };

    private async Task<IReadOnlyList<SupportNote>> NotesAsync(SupportRequest request, CancellationToken cancellationToken) =>
        ServiceRequestReader.Notes(await DemandSameCustomerAsync(request, cancellationToken).ConfigureAwait(false), request);

    // The address names no customer: a number that was mistyped must not show one customer's request, or write to it, under another's name.
    private async Task<JObject> DemandSameCustomerAsync(SupportRequest request, CancellationToken cancellationToken)
    {
        var body = (await partnerCenter.GetAsync(One(NumberOf(request)), OneTemplate, cancellationToken).ConfigureAwait(false)).Object;
        return ServiceRequestReader.OrganizationOf(body) is { } owner && owner.Id != request.CustomerId
            ? throw new SupportException(ErrorIds.RequestOfOtherCustomer, SupportErrorKind.SecurityError, request.ToString(), request.CustomerName, owner.Name)
            {
                Target = request,
            }
            : body;
    }

    private static SupportNote? Arrived(IReadOnlyList<SupportNote> notes, SupportNote asked)
    {
        var same = notes.Where(known => known.SaysTheSameAs(asked)).ToArray();
        if (asked.SaidBefore is { } before)
            return same.Length > before ? same[^1] : null;
        // What stands under no time, or under a day alone, may be the one that was meant.
        return asked.CreatedAt is not { } since
            ? same.LastOrDefault()
            : same.LastOrDefault(known => known.CreatedAt is not { } at || at.TimeOfDay == TimeSpan.Zero || at >= since - ClockSkew);
    }

    private static SupportNote Ours(SupportNote note, SupportRequest request) =>
        note with
        {
            Reference = request.Reference,
            RequestNumber = request.RequestNumber,
            CustomerName = request.CustomerName,
            Direction = NoteDirection.FromPartner,
            State = NoteState.Sent,
        };

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
