using System.Net;
using System.Security.Cryptography;
using Newtonsoft.Json.Linq;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Services.AzureSupport;

/// <summary>
/// Files a ticket under its name and asks how it stands (FACTS 3.4). Acceptance is a 202, a name that reads back, or the
/// service's word that the name is taken, since it is nobody else's; what a second PUT does is in no source, so whatever it answers, the name decides.
/// Once something may have arrived, only a name that
/// is absent makes a refusal of it.
/// </summary>
internal sealed class TicketSender(SupportClient support, CloudInfo cloud)
{
    private const string OperationTemplate = "/subscriptions/{id}/providers/Microsoft.Support/operationsStatus/{id}";

    /// <summary>Sends a request; what comes of it is the receipt.</summary>
    /// <param name="request">The request.</param>
    /// <param name="isRepeat">Whether it may have been sent before.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SupportException">Only what ends the session.</exception>
    public async Task<ChannelReceipt> SendAsync(SupportRequest request, bool isRepeat, CancellationToken cancellationToken)
    {
        var body = TicketBody.Create(request);
        var receipt = await PutAsync(request, body, isRepeat, cancellationToken).ConfigureAwait(false);
        return receipt with { BodyHash = Convert.ToHexString(SHA256.HashData(JsonExchange.Bytes(body))) };
    }

    /// <summary>Asks once how an accepted request stands.</summary>
    /// <param name="request">The request.</param>
    /// <param name="last">The receipt of the call before.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SupportException">Only what ends the session.</exception>
    public async Task<ChannelReceipt> PollAsync(SupportRequest request, ChannelReceipt last, CancellationToken cancellationToken)
    {
        var waiting = last with { State = ReceiptState.Accepted, Error = null, RetryAfter = null };
        if (last.Operation is not { } operation)
            return await NameOrAsync(request, waiting, cancellationToken).ConfigureAwait(false);
        JsonAnswer answer;
        try
        {
            // The address may come from a row of the ledger: a token goes there, so it is looked at again.
            answer = await support
                .GetAsync(request.CustomerId, WireLink.Resolve(support.Addresses.Root, operation.AbsoluteUri), OperationTemplate, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (SupportException gone) when (!gone.EndsSession)
        {
            // Operations are forgotten after a while, and links may lead astray; the name still tells. A line that dropped is asked again.
            var forgotten = gone.Kind is SupportErrorKind.ObjectNotFound or SupportErrorKind.SecurityError;
            return await NameOrAsync(request, forgotten ? waiting with { Operation = null } : waiting, cancellationToken).ConfigureAwait(false);
        }

        waiting = waiting with { RetryAfter = answer.RetryAfter, CorrelationId = answer.CorrelationId ?? last.CorrelationId };
        return answer.Body.Text("status")?.ToLowerInvariant() switch
        {
            // What is done is not asked about again: from here on the name alone tells.
            "succeeded" or "completed" => await NameOrAsync(request, waiting with { Operation = null }, cancellationToken).ConfigureAwait(false),
            "failed" or "canceled" or "cancelled" => await NameOrAsync(request, Ended(answer), waiting, cancellationToken).ConfigureAwait(false),
            // Running, InProgress, Accepted, Creating, or a word of tomorrow: it is not over.
            _ => waiting,
        };
    }

    /// <summary>Reads the name: a receipt of what is there; null when nothing is.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SupportException">It cannot be read, which says nothing about whether it is there.</exception>
    public async Task<ChannelReceipt?> FindAsync(SupportRequest request, CancellationToken cancellationToken)
    {
        var (subscription, name) = NameOf(request);
        if (await ReadAsync(request, subscription, name, cancellationToken).ConfigureAwait(false) is not { } found)
            return null;
        // Without its number a ticket is there, but not yet filed: the service goes on making it.
        return new ChannelReceipt
        {
            State = found.RequestNumber is null ? ReceiptState.Accepted : ReceiptState.Filed,
            Request = found,
            CorrelationId = found.CorrelationId,
        };
    }

    /// <summary>The ticket of a name; null when there is none.</summary>
    /// <param name="request">The request, for its customer.</param>
    /// <param name="subscriptionId">The subscription.</param>
    /// <param name="name">The ticket's resource name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<SupportRequest?> ReadAsync(SupportRequest request, Guid subscriptionId, string name, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await support
                .GetAsync(request.CustomerId, support.Addresses.Ticket(subscriptionId, name), SupportAddresses.TicketTemplate, cancellationToken)
                .ConfigureAwait(false);
            return TicketReader.Read(answer.Object, request.ToCustomer(), cloud.Cloud) with { CorrelationId = answer.CorrelationId };
        }
        catch (SupportException absent) when (absent.Kind == SupportErrorKind.ObjectNotFound)
        {
            return null;
        }
    }

    /// <summary>Where the files of a ticket that is there lie.</summary>
    /// <param name="request">The request, for its customer.</param>
    /// <param name="subscriptionId">The subscription.</param>
    /// <param name="name">The ticket's resource name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<string> WorkspaceAsync(SupportRequest request, Guid subscriptionId, string name, CancellationToken cancellationToken)
    {
        var answer = await support
            .GetAsync(request.CustomerId, support.Addresses.Ticket(subscriptionId, name), SupportAddresses.TicketTemplate, cancellationToken)
            .ConfigureAwait(false);
        var properties = answer.Body.Member("properties");
        return properties.Text("fileWorkspaceName") ?? properties.Text("supportTicketId") ?? name;
    }

    private async Task<ChannelReceipt> PutAsync(SupportRequest request, JObject body, bool isRepeat, CancellationToken cancellationToken)
    {
        var (subscription, name) = NameOf(request);
        try
        {
            var answer = await support
                .WriteAsync(
                    HttpMethod.Put,
                    request.CustomerId,
                    support.Addresses.Ticket(subscription, name),
                    SupportAddresses.TicketTemplate,
                    body,
                    withPartner: true,
                    cancellationToken
                )
                .ConfigureAwait(false);
            var accepted = Accepted(answer);
            if (answer.Status == HttpStatusCode.Accepted)
                return accepted;
            // A success without a 202 promises nothing: the name does.
            return await NameOrAsync(request, accepted with { State = ReceiptState.Unknown, Error = NoTicket() }, cancellationToken).ConfigureAwait(false);
        }
        catch (SupportException refused)
        {
            return await AfterRefusalAsync(request, refused, isRepeat, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<ChannelReceipt> AfterRefusalAsync(SupportRequest request, SupportException refused, bool isRepeat, CancellationToken cancellationToken)
    {
        var inDoubt = isRepeat || refused.MayHaveArrived;
        if (refused.EndsSession && !inDoubt)
            throw refused;
        var verdict = Of(refused);
        if (verdict == ReceiptState.NotSent && !inDoubt)
            return Refused(verdict, refused);
        if (verdict == ReceiptState.NotSent)
            verdict = ReceiptState.Unknown;

        // Where an earlier try may have arrived, a refusal of the last says nothing while the name cannot be read.
        var otherwise = Refused(verdict, refused);
        var unread = inDoubt && verdict != ReceiptState.Accepted ? Refused(ReceiptState.Unknown, refused) : otherwise;
        return await NameOrAsync(request, otherwise, unread, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What a refusal says by itself; Unknown where it may have arrived.</summary>
    private static ReceiptState Of(SupportException refused) =>
        refused.Kind switch
        {
            _ when PlanRefusal.Is(refused.ServiceCode, refused.Message) => ReceiptState.PlanRefused,
            SupportErrorKind.ResourceExists => NameConflict.Is(refused.ServiceCode, refused.Message) ? ReceiptState.Accepted : ReceiptState.Failed,
            // Turned away at the door, by a limit or for want of a token that serves.
            SupportErrorKind.LimitsExceeded or SupportErrorKind.AuthenticationError => ReceiptState.NotSent,
            SupportErrorKind.ConnectionError
            or SupportErrorKind.OperationTimeout
            or SupportErrorKind.ResourceUnavailable
            or SupportErrorKind.InvalidData
            or SupportErrorKind.Unknown => ReceiptState.Unknown,
            _ => ReceiptState.Failed,
        };

    private Task<ChannelReceipt> NameOrAsync(SupportRequest request, ChannelReceipt otherwise, CancellationToken cancellationToken) =>
        NameOrAsync(request, otherwise, otherwise, cancellationToken);

    /// <summary>What the name says; <paramref name="otherwise"/> where it is absent, <paramref name="unread"/> where it cannot be read.</summary>
    private async Task<ChannelReceipt> NameOrAsync(SupportRequest request, ChannelReceipt otherwise, ChannelReceipt unread, CancellationToken cancellationToken)
    {
        try
        {
            if (await FindAsync(request, cancellationToken).ConfigureAwait(false) is not { } found)
                return otherwise;
            return found.State == ReceiptState.Accepted ? found with { Operation = otherwise.Operation, RetryAfter = otherwise.RetryAfter } : found;
        }
        catch (SupportException lost) when (!lost.EndsSession)
        {
            return unread;
        }
    }

    private static (Guid Subscription, string Name) NameOf(SupportRequest request) =>
        request is { SubscriptionId: { } subscription, ResourceName: { } name }
            ? (subscription, name)
            : throw new ArgumentException("The review has let a request without a subscription pass.", nameof(request));

    private SupportException NoTicket() =>
        new(WireIds.ServiceOutcomeUnknown, SupportErrorKind.ResourceUnavailable, support.Addresses.Root.Host, HttpMethod.Put.Method);

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
}
