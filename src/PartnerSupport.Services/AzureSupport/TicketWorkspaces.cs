using System.Collections.Concurrent;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Services.AzureSupport;

/// <summary>
/// Where the files of a ticket lie: in the workspace that the ticket names, which is the one it was made with or, made without one, its number
/// (FACTS 3.10). It never changes, and is asked once.
/// </summary>
internal sealed class TicketWorkspaces(SupportClient support)
{
    private readonly ConcurrentDictionary<(Guid Subscription, string Ticket), string> _known = new();

    /// <summary>The workspace of a ticket.</summary>
    /// <param name="request">The request, for its customer.</param>
    /// <param name="subscriptionId">The subscription.</param>
    /// <param name="name">The ticket's resource name.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SupportException">TicketWithoutWorkspace: the ticket names none, and guessing could put the file anywhere.</exception>
    public async Task<string> OfAsync(SupportRequest request, Guid subscriptionId, string name, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue((subscriptionId, name), out var known))
            return known;
        var ticket = await support
            .GetAsync(request.CustomerId, support.Addresses.Ticket(subscriptionId, name), SupportAddresses.TicketTemplate, cancellationToken)
            .ConfigureAwait(false);
        return ticket.Object.At("properties").Text("fileWorkspaceName") is { Length: > 0 } workspace
            ? _known.GetOrAdd((subscriptionId, name), workspace)
            : throw new SupportException(ChannelIds.TicketWithoutWorkspace, SupportErrorKind.InvalidData, request.ToString()) { Target = request };
    }
}
