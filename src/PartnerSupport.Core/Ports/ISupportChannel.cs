namespace PartnerSupport;

/// <summary>A way that files requests by API.</summary>
public interface ISupportChannel : IRequestSource
{
    /// <summary>
    /// Sends a request under its resource name. Sending the same name again must not file a second one. What comes of it is the receipt;
    /// nothing is thrown but what ends the session or the wait.
    /// </summary>
    /// <param name="request">The request, reviewed and written down.</param>
    /// <param name="isRepeat">Whether it may have been sent before, so that a refusal now says nothing about that time.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<ChannelReceipt> SendAsync(SupportRequest request, bool isRepeat, CancellationToken cancellationToken);

    /// <summary>Asks once how an accepted request stands; does not wait. After acceptance only the name itself tells that it failed.</summary>
    /// <param name="request">The request.</param>
    /// <param name="last">The receipt of the call before.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<ChannelReceipt> PollAsync(SupportRequest request, ChannelReceipt last, CancellationToken cancellationToken);

    /// <summary>Reads the name: a receipt of what is there; null when nothing is.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SupportException">It cannot be read, which says nothing about whether it is there.</exception>
    Task<ChannelReceipt?> FindAsync(SupportRequest request, CancellationToken cancellationToken);

    /// <summary>The plan that the newest earlier tickets of a subscription show; null when there is none or it cannot be read.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="subscription">The subscription.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Fact<PlanRead>> ReadPlanAsync(CspCustomer customer, AzureSubscription subscription, CancellationToken cancellationToken);
}
