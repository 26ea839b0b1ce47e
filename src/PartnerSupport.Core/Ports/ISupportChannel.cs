namespace PartnerSupport;

/// <summary>A way that files requests by API.</summary>
public interface ISupportChannel : IRequestSource
{
    /// <summary>Sends a request under its resource name. Sending the same name again must not file a second one.</summary>
    /// <param name="request">The request, reviewed and written down.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<ChannelReceipt> SendAsync(OutboundRequest request, CancellationToken cancellationToken);

    /// <summary>Puts files where the service finds them when the request is sent.</summary>
    /// <param name="request">The request, not sent yet.</param>
    /// <param name="files">The files.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request, naming its workspace.</returns>
    Task<OutboundRequest> AttachAsync(OutboundRequest request, IReadOnlyList<SupportAttachment> files, CancellationToken cancellationToken);

    /// <summary>Asks once how an accepted request stands; does not wait.</summary>
    /// <param name="request">The request.</param>
    /// <param name="last">The receipt of the call before.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<ChannelReceipt> PollAsync(OutboundRequest request, ChannelReceipt last, CancellationToken cancellationToken);

    /// <summary>The plan that the newest earlier tickets of a subscription show; null when there is none or it cannot be read.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="subscription">The subscription.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Fact<PlanRead>> ReadPlanAsync(CspCustomer customer, AzureSubscription subscription, CancellationToken cancellationToken);
}
