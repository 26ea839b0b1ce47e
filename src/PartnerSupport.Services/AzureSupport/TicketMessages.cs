using System.Net;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json.Linq;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Services.AzureSupport;

/// <summary>Messages on a ticket: read, and sent under a name that is checked first; long-running (FACTS 3.5).</summary>
internal sealed class TicketMessages(SupportClient support, TimeProvider clock, TimeSpan pollInterval)
{
    private const int MostPolls = 40;
    private const string ListTemplate = SupportAddresses.TicketTemplate + "/communications";
    private const string OneTemplate = ListTemplate + "/{name}";
    private const string OperationTemplate = "/subscriptions/{id}/providers/Microsoft.Support/operationsStatus/{id}";

    /// <summary>The messages of a ticket, oldest first.</summary>
    /// <param name="request">The request.</param>
    /// <param name="subscriptionId">The subscription.</param>
    /// <param name="name">The ticket's resource name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async IAsyncEnumerable<SupportNote> ListAsync(
        SupportRequest request,
        Guid subscriptionId,
        string name,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var notes = new List<SupportNote>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        await foreach (
            var item in support
                .ListAsync(request.CustomerId, support.Addresses.Communications(subscriptionId, name), ListTemplate, cancellationToken)
                .ConfigureAwait(false)
        )
        {
            // Pages overlap where a message came in between, and one comes twice then.
            if ((item.Text("name") is not { } message || seen.Add(message)) && CommunicationReader.Read(item, request) is { } note)
                notes.Add(note);
        }

        // Lists come newest first, and times have seconds only: turned around, so that messages of one second keep their order.
        notes.Reverse();
        foreach (var note in notes.OrderBy(note => note.CreatedAt ?? DateTimeOffset.MaxValue))
            yield return note;
    }

    /// <summary>Sends a message and waits until the service has it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="subscriptionId">The subscription.</param>
    /// <param name="name">The ticket's resource name.</param>
    /// <param name="note">The message; an author that is an address becomes the sender, which a call without a user must name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<SupportNote> SendAsync(SupportRequest request, Guid subscriptionId, string name, SupportNote note, CancellationToken cancellationToken)
    {
        // The name follows from what is said: said twice, the message is there once.
        var message = NameOf(request, note);
        var target = support.Addresses.Communication(subscriptionId, name, message);
        if (await WhyNotFreeAsync(request, subscriptionId, name, message, cancellationToken).ConfigureAwait(false) is { } refusal)
            return await ReadAsync(request, target, cancellationToken).ConfigureAwait(false) ?? throw refusal;
        var answer = await PutAsync(request, target, Body(request, note), cancellationToken).ConfigureAwait(false);
        if (answer.Status == HttpStatusCode.Accepted)
            await WaitAsync(request.CustomerId, answer, cancellationToken).ConfigureAwait(false);
        var written =
            answer.Status != HttpStatusCode.Accepted && answer.Body is JObject body
                ? body
                : (await support.GetAsync(request.CustomerId, target, OneTemplate, cancellationToken).ConfigureAwait(false)).Object;
        return Ours(CommunicationReader.Read(written, request) ?? note with { CreatedAt = clock.GetUtcNow() });
    }

    /// <summary>The body of a message.</summary>
    /// <param name="request">The request.</param>
    /// <param name="note">The message.</param>
    public static JObject Body(SupportRequest request, SupportNote note)
    {
        var properties = new JObject { ["subject"] = note.Subject is { Length: > 0 } subject ? subject : request.Title, ["body"] = note.Text };
        if (note.Author is { } sender && sender.Contains('@', StringComparison.Ordinal))
            properties["sender"] = sender;
        return new JObject { ["properties"] = properties };
    }

    /// <summary>The name of a message: its id, or a hash of the ticket and of what is said.</summary>
    /// <param name="request">The request.</param>
    /// <param name="note">The message.</param>
    public static string NameOf(SupportRequest request, SupportNote note)
    {
        if (note.Id is { } id)
            return $"note-{id:N}";
        var said = $"{request.CustomerId:D}\n{request.RequestNumber ?? request.Reference}\n{note.Subject}\n{note.Text}";
        return "note-" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(said)))[..32].ToLowerInvariant();
    }

    private static SupportNote Ours(SupportNote note) => note with { Direction = NoteDirection.FromPartner, State = NoteState.Sent };

    private async Task<JsonAnswer> PutAsync(SupportRequest request, Uri target, JObject body, CancellationToken cancellationToken)
    {
        try
        {
            return await support
                .WriteAsync(HttpMethod.Put, request.CustomerId, target, OneTemplate, body, withPartner: false, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (SupportException refused) when (TicketRefusal.Is(refused))
        {
            throw TicketRefusal.Of(ErrorIds.NoteOnClosed, request, refused);
        }
    }

    // The name is taken: by this very message, or by nothing that can be read, and then the service's words are the answer.
    private async Task<SupportNote?> ReadAsync(SupportRequest request, Uri target, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await support.GetAsync(request.CustomerId, target, OneTemplate, cancellationToken).ConfigureAwait(false);
            return CommunicationReader.Read(answer.Object, request) is { } there ? Ours(there) : null;
        }
        catch (SupportException absent) when (absent.Kind == SupportErrorKind.ObjectNotFound)
        {
            return null;
        }
    }

    private async Task<SupportException?> WhyNotFreeAsync(
        SupportRequest request,
        Guid subscriptionId,
        string name,
        string message,
        CancellationToken cancellationToken
    )
    {
        var body = new JObject { ["name"] = message, ["type"] = "Microsoft.Support/communications" };
        var answer = await support
            .WriteAsync(
                HttpMethod.Post,
                request.CustomerId,
                support.Addresses.CommunicationName(subscriptionId, name),
                SupportAddresses.TicketTemplate + "/checkNameAvailability",
                body,
                withPartner: false,
                cancellationToken
            )
            .ConfigureAwait(false);
        return answer.Body.Flag("nameAvailable") != false
            ? null
            : new SupportException(ChannelIds.NoteNotTaken, SupportErrorKind.InvalidArgument, ServiceWords.Clean(answer.Body.Text("message")) ?? "-")
            {
                Target = request,
            };
    }

    private async Task WaitAsync(Guid customerId, JsonAnswer accepted, CancellationToken cancellationToken)
    {
        if (accepted.Operation is not { } operation)
            return;
        var wait = accepted.RetryAfter;
        for (var poll = 0; poll < MostPolls; poll++)
        {
            var answer = await support.GetAsync(customerId, operation, OperationTemplate, cancellationToken).ConfigureAwait(false);
            switch (answer.Body.Text("status")?.ToLowerInvariant())
            {
                case "succeeded" or "completed":
                    return;
                case "failed" or "canceled" or "cancelled":
                    var error = answer.Body.Member("error");
                    throw new SupportException(ChannelIds.NoteNotTaken, SupportErrorKind.InvalidArgument, ServiceWords.Clean(error.Text("message")) ?? "-")
                    {
                        ServiceCode = error.Text("code"),
                    };
            }

            await Task.Delay(answer.RetryAfter ?? wait ?? pollInterval, clock, cancellationToken).ConfigureAwait(false);
        }

        throw new SupportException(ChannelIds.NoteNotConfirmed, SupportErrorKind.OperationTimeout);
    }
}
