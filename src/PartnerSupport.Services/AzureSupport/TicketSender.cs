using System.Net;
using System.Security.Cryptography;
using Newtonsoft.Json.Linq;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Services.AzureSupport;

/// <summary>
/// Files a ticket under its name and asks how it stands (FACTS 3.4). Whatever happens in between, the name leads to one ticket: what a
/// second PUT does is in no source, so 200, 202 and 409 are all taken for "it is there" and what is there is read back.
/// </summary>
internal sealed class TicketSender(SupportClient support, CloudInfo cloud)
{
    private const string OperationTemplate = "/subscriptions/{id}/providers/Microsoft.Support/operationsStatus/{id}";

    /// <summary>Sends a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SupportException">It is not known whether the service took it, or it may be sent again later.</exception>
    public async Task<ChannelReceipt> SendAsync(OutboundRequest request, CancellationToken cancellationToken)
    {
        var target = support.Addresses.Ticket(SubscriptionOf(request), request.ResourceName);
        var body = TicketBody.Create(request);
        var receipt = await PutAsync(request, target, body, cancellationToken).ConfigureAwait(false);
        return receipt with { BodyHash = Convert.ToHexString(SHA256.HashData(JsonExchange.Bytes(body))) };
    }

    /// <summary>Asks once how an accepted request stands.</summary>
    /// <param name="request">The request.</param>
    /// <param name="last">The receipt of the call before.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<ChannelReceipt> PollAsync(OutboundRequest request, ChannelReceipt last, CancellationToken cancellationToken)
    {
        var waiting = last with { State = ReceiptState.Accepted, Error = null, RetryAfter = null };
        if (last.Operation is not { } operation)
            return await ReadBackAsync(request, waiting, cancellationToken).ConfigureAwait(false);
        JsonAnswer answer;
        try
        {
            // The address may come from a row of the ledger: a token goes there, so it is looked at again.
            answer = await support
                .GetAsync(request.Customer.TenantId, WireLink.Resolve(support.Addresses.Root, operation.AbsoluteUri), OperationTemplate, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (SupportException gone) when (gone.Kind == SupportErrorKind.ObjectNotFound)
        {
            // Operations are forgotten after a while; the name still tells.
            return await ReadBackAsync(request, waiting with { Operation = null }, cancellationToken).ConfigureAwait(false);
        }

        waiting = waiting with { RetryAfter = answer.RetryAfter, CorrelationId = answer.CorrelationId ?? last.CorrelationId };
        return answer.Body.Text("status")?.ToLowerInvariant() switch
        {
            "succeeded" or "completed" => await ReadBackAsync(request, waiting, cancellationToken).ConfigureAwait(false),
            "failed" or "canceled" or "cancelled" => Ended(answer),
            // Running, InProgress, Accepted, Creating, or a word of tomorrow: it is not over.
            _ => waiting,
        };
    }

    /// <summary>The ticket of a name; null when there is none.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="subscriptionId">The subscription.</param>
    /// <param name="name">The ticket's resource name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<JsonAnswer?> FindAsync(CspCustomer customer, Guid subscriptionId, string name, CancellationToken cancellationToken)
    {
        try
        {
            return await support
                .GetAsync(customer.TenantId, support.Addresses.Ticket(subscriptionId, name), SupportAddresses.TicketTemplate, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (SupportException absent) when (absent.Kind == SupportErrorKind.ObjectNotFound)
        {
            return null;
        }
    }

    private async Task<ChannelReceipt> PutAsync(OutboundRequest request, Uri target, JObject body, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await support
                .WriteAsync(HttpMethod.Put, request.Customer.TenantId, target, SupportAddresses.TicketTemplate, body, withPartner: true, cancellationToken)
                .ConfigureAwait(false);
            return answer.Status == HttpStatusCode.Accepted ? Accepted(answer)
                : answer.Body is JObject { HasValues: true } ticket && ticket.At("properties").Text("supportTicketId") is not null
                    ? Filed(request, ticket, answer.CorrelationId)
                : await ReadBackAsync(request, Accepted(answer), cancellationToken).ConfigureAwait(false);
        }
        catch (SupportException refused)
        {
            return await AfterRefusalAsync(request, refused, cancellationToken).ConfigureAwait(false);
        }
    }

    private static Guid SubscriptionOf(OutboundRequest request) =>
        request.Request.SubscriptionId ?? throw new ArgumentException("The review has let a request without a subscription pass.", nameof(request));

    private async Task<ChannelReceipt> AfterRefusalAsync(OutboundRequest request, SupportException refused, CancellationToken cancellationToken)
    {
        if (PlanRefusal.Is(refused.ServiceCode, refused.Message))
            return Refused(ReceiptState.PlanRefused, refused);
        switch (refused.Kind)
        {
            case SupportErrorKind.ResourceExists:
                // The name is taken, by a create that may still be under way.
                return await ReadBackAsync(
                        request,
                        new ChannelReceipt { State = ReceiptState.Accepted, CorrelationId = refused.CorrelationId },
                        cancellationToken
                    )
                    .ConfigureAwait(false);

            case SupportErrorKind.ConnectionError
            or SupportErrorKind.OperationTimeout
            or SupportErrorKind.ResourceUnavailable
            or SupportErrorKind.InvalidData:
                // Nobody knows whether the service took it: it may have, and the answer was lost.
                return await AfterLossAsync(request, refused, cancellationToken).ConfigureAwait(false);

            case SupportErrorKind.LimitsExceeded
            or SupportErrorKind.SecurityError:
                throw refused;

            default:
                if (refused.HttpStatus is null || refused.EndsSession)
                    throw refused;
                return Refused(ReceiptState.Failed, refused);
        }
    }

    private async Task<ChannelReceipt> ReadBackAsync(OutboundRequest request, ChannelReceipt otherwise, CancellationToken cancellationToken) =>
        await FindFiledAsync(request, cancellationToken).ConfigureAwait(false) ?? otherwise;

    private async Task<ChannelReceipt?> FindFiledAsync(OutboundRequest request, CancellationToken cancellationToken) =>
        await FindAsync(request.Customer, SubscriptionOf(request), request.ResourceName, cancellationToken).ConfigureAwait(false) is { } found
            ? Filed(request, found.Object, found.CorrelationId)
            : null;

    /// <summary>The answer to a create was lost: the name tells whether the service took it. Where that cannot be read either, the loss is told.</summary>
    private async Task<ChannelReceipt> AfterLossAsync(OutboundRequest request, SupportException loss, CancellationToken cancellationToken)
    {
        ChannelReceipt? found = null;
        try
        {
            found = await FindFiledAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (SupportException)
        {
            // The loss itself says more than the second failure.
        }

        return found ?? throw (loss.Kind is SupportErrorKind.ResourceUnavailable or SupportErrorKind.OperationTimeout ? loss : Lost(loss));
    }

    private SupportException Lost(SupportException loss) =>
        new(WireIds.ServiceOutcomeUnknown, SupportErrorKind.ResourceUnavailable, support.Addresses.Root.Host, HttpMethod.Put.Method)
        {
            HttpStatus = loss.HttpStatus,
            RequestId = loss.RequestId,
            CorrelationId = loss.CorrelationId,
        };

    private ChannelReceipt Filed(OutboundRequest request, JObject ticket, string? correlationId)
    {
        var filed = TicketReader.Read(ticket, request.Customer, cloud.Cloud);
        if (!SameTitle(filed.Title, request.Request.Title))
        {
            // The same idempotency key for another problem: saying "filed" would lose this one.
            return new ChannelReceipt
            {
                State = ReceiptState.Failed,
                Request = filed,
                CorrelationId = correlationId,
                Error = new SupportException(
                    ChannelIds.NameHoldsOtherRequest,
                    SupportErrorKind.ResourceExists,
                    filed.RequestNumber ?? request.ResourceName,
                    filed.Title
                )
                {
                    Target = request.Request,
                },
            };
        }

        return new ChannelReceipt
        {
            State = ReceiptState.Filed,
            Request = filed with { CorrelationId = correlationId },
            CorrelationId = correlationId,
        };
    }

    private static ChannelReceipt Accepted(JsonAnswer answer) =>
        new()
        {
            State = ReceiptState.Accepted,
            Operation = answer.Operation,
            RetryAfter = answer.RetryAfter,
            CorrelationId = answer.CorrelationId,
        };

    private static ChannelReceipt Refused(ReceiptState state, SupportException error) =>
        new()
        {
            State = state,
            Error = error,
            CorrelationId = error.CorrelationId,
        };

    private static ChannelReceipt Ended(JsonAnswer answer)
    {
        var error = answer.Body.Member("error");
        var code = error.Text("code");
        var message = error.Text("message");
        return new ChannelReceipt
        {
            State = PlanRefusal.Is(code, message) ? ReceiptState.PlanRefused : ReceiptState.Failed,
            Error = new SupportException(
                ChannelIds.OperationFailed,
                SupportErrorKind.InvalidArgument,
                ServiceWords.Clean(message) ?? ServiceWords.Code(code) ?? "-"
            )
            {
                ServiceCode = code,
                CorrelationId = answer.CorrelationId,
            },
            CorrelationId = answer.CorrelationId,
        };
    }

    private static bool SameTitle(string one, string other) => string.Equals(Words(one), Words(other), StringComparison.OrdinalIgnoreCase);

    private static string Words(string title) => string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
