using System.Globalization;
using System.Runtime.CompilerServices;
using Newtonsoft.Json.Linq;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Services.AzureSupport;

/// <summary>Tickets at the Azure Support API: filed on behalf of a customer, read back, changed, answered (R6, R9, FACTS 3).</summary>
internal sealed class AzureSupportChannel(
    SupportClient support,
    TicketSender sender,
    TicketFiles files,
    TicketMessages messages,
    ICustomerDirectory customers,
    CloudInfo cloud,
    TimeProvider clock
) : ISupportChannel
{
    private const int PageSize = 100;
    private const int PlanTickets = 25;
    private const string ListTemplate = "/subscriptions/{id}/providers/Microsoft.Support/supportTickets";

    /// <summary>Tickets older than 18 months may make the service fail (FACTS 3.5).</summary>
    private const int OldestMonths = 18;

    /// <inheritdoc/>
    public RequestOwner Owner => RequestOwner.AzureSupport;

    /// <inheritdoc/>
    public Task<ChannelReceipt> SendAsync(SupportRequest request, bool isRepeat, CancellationToken cancellationToken) =>
        sender.SendAsync(request, isRepeat, cancellationToken);

    /// <inheritdoc/>
    public Task<ChannelReceipt> PollAsync(SupportRequest request, ChannelReceipt last, CancellationToken cancellationToken) =>
        sender.PollAsync(request, last, cancellationToken);

    /// <inheritdoc/>
    public Task<ChannelReceipt?> FindAsync(SupportRequest request, CancellationToken cancellationToken) => sender.FindAsync(request, cancellationToken);

    /// <inheritdoc/>
    public async Task AttachAsync(SupportRequest request, AttachmentContent file, CancellationToken cancellationToken)
    {
        var isFiled = request.RequestNumber is not null;
        var (subscription, name) = await PlaceAsync(request, cancellationToken).ConfigureAwait(false);
        // A ticket that was filed without files has a workspace of its number, not of its name (FACTS 3.10).
        var workspace = isFiled ? await sender.WorkspaceAsync(request, subscription, name, cancellationToken).ConfigureAwait(false) : name;
        await files.AttachAsync(request.CustomerId, subscription, workspace, isFiled, file, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<Fact<PlanRead>> ReadPlanAsync(CspCustomer customer, AzureSubscription subscription, CancellationToken cancellationToken) =>
        FactReading.ReadAsync(FactIds.FactAzurePlan, FactIds.RemedyAzureReader, token => NewestPlanAsync(customer, subscription.Id, token), cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<SupportRequest> ListAsync(
        CspCustomer? customer,
        RequestQuery query,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        // The service lists by subscription in the customer's tenant: of all customers at once it tells nothing.
        if (customer is null)
            yield break;
        SupportException? first = null;
        foreach (var subscription in await SubscriptionsAsync(customer, query, cancellationToken).ConfigureAwait(false))
        {
            var found = new List<SupportRequest>();
            try
            {
                await foreach (var ticket in TicketsAsync(customer, subscription, PageSize, Since(query.CreatedSince), cancellationToken).ConfigureAwait(false))
                {
                    found.Add(TicketReader.Read(ticket, customer, cloud.Cloud));
                }
            }
            catch (SupportException failed) when (!failed.EndsSession)
            {
                first ??= failed;
            }

            foreach (var ticket in found)
                yield return ticket;
        }

        // One subscription that cannot be read hides no other's tickets, and is not passed over either.
        if (first is not null)
            throw first;
    }

    /// <inheritdoc/>
    public async Task<SupportRequest?> GetAsync(SupportRequest request, CancellationToken cancellationToken)
    {
        if (request is { SubscriptionId: { } subscription, ResourceName: { Length: > 0 } name })
            return await sender.ReadAsync(request, subscription, name, cancellationToken).ConfigureAwait(false);

        var customer = request.ToCustomer();
        if (request.RequestNumber is not { } number)
            return null;
        await foreach (var ticket in ListAsync(customer, new RequestQuery { SubscriptionId = request.SubscriptionId }, cancellationToken).ConfigureAwait(false))
        {
            if (string.Equals(ticket.RequestNumber, number, StringComparison.Ordinal))
                return ticket;
        }

        return null;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<SupportNote> ListNotesAsync(SupportRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (subscription, name) = await PlaceAsync(request, cancellationToken).ConfigureAwait(false);
        await foreach (var note in messages.ListAsync(request, subscription, name, cancellationToken).ConfigureAwait(false))
            yield return note;
    }

    /// <inheritdoc/>
    public async Task<SupportNote> AddNoteAsync(SupportRequest request, SupportNote note, CancellationToken cancellationToken)
    {
        var (subscription, name) = await PlaceAsync(request, cancellationToken).ConfigureAwait(false);
        return await messages.SendAsync(request, subscription, name, note, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<SupportRequest> ChangeAsync(SupportRequest request, RequestChange change, CancellationToken cancellationToken)
    {
        var (subscription, name) = await PlaceAsync(request, cancellationToken).ConfigureAwait(false);
        var target = support.Addresses.Ticket(subscription, name);
        var answer = await support
            .WriteAsync(
                HttpMethod.Patch,
                request.CustomerId,
                target,
                SupportAddresses.TicketTemplate,
                TicketChanges.Body(change),
                withPartner: false,
                cancellationToken
            )
            .ConfigureAwait(false);
        return TicketReader.Read(answer.Object, request.ToCustomer(), cloud.Cloud) with { CorrelationId = answer.CorrelationId };
    }

    private async Task<PlanRead?> NewestPlanAsync(CspCustomer customer, Guid subscriptionId, CancellationToken cancellationToken)
    {
        var (newest, plan) = (DateTimeOffset.MinValue, new PlanRead(SupportPlan.Unknown, null));
        var looked = 0;
        await foreach (var ticket in TicketsAsync(customer, subscriptionId, PlanTickets, Since(null), cancellationToken).ConfigureAwait(false))
        {
            // The order of the list is in no source: the newest of the first page is what one call tells.
            var properties = ticket.Member("properties");
            var created = properties.Time("createdDate") ?? DateTimeOffset.MinValue;
            if (TicketReader.Plan(properties) is { Text: not null } read && created >= newest)
                (newest, plan) = (created, read);
            if (++looked >= PlanTickets)
                break;
        }

        return plan;
    }

    private IAsyncEnumerable<JObject> TicketsAsync(
        CspCustomer customer,
        Guid subscriptionId,
        int top,
        DateTimeOffset since,
        CancellationToken cancellationToken
    ) =>
        support.ListAsync(
            customer.TenantId,
            support.Addresses.Tickets(
                subscriptionId,
                top,
                $"CreatedDate ge {since.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}"
            ),
            ListTemplate,
            cancellationToken
        );

    private DateTimeOffset Since(DateTimeOffset? asked)
    {
        var oldest = clock.GetUtcNow().AddMonths(-OldestMonths).AddDays(1);
        return asked is { } since && since > oldest ? since : oldest;
    }

    /// <summary>The service lists by subscription only, so the customer's are asked one by one (FACTS 3.5).</summary>
    private async Task<IReadOnlyList<Guid>> SubscriptionsAsync(CspCustomer customer, RequestQuery query, CancellationToken cancellationToken)
    {
        if (query.SubscriptionId is { } one)
            return [one];
        var estate = await customers.GetEstateAsync(customer, refresh: false, cancellationToken).ConfigureAwait(false);
        return estate.Subscriptions.Value?.Select(subscription => subscription.Id).ToArray()
            ?? throw new SupportException(ChannelIds.SubscriptionsUnreadable, SupportErrorKind.PermissionDenied, customer.Name, estate.Subscriptions.WhyUnknown)
            {
                Target = customer,
            };
    }

    /// <summary>Where the ticket lies: known, or found by its number.</summary>
    private async Task<(Guid Subscription, string Name)> PlaceAsync(SupportRequest request, CancellationToken cancellationToken)
    {
        var known = request is { SubscriptionId: not null, ResourceName: not null }
            ? request
            : await GetAsync(request, cancellationToken).ConfigureAwait(false);
        return known is { SubscriptionId: { } subscription, ResourceName: { } name }
            ? (subscription, name)
            : throw new SupportException(ChannelIds.RequestNotFiledYet, SupportErrorKind.ObjectNotFound, request.ToString()) { Target = request };
    }
}
