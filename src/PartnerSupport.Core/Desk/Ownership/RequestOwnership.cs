namespace PartnerSupport;

/// <summary>
/// The one place that says which system holds a request, from the request alone. Reading, notes, changes, files and closing all ask
/// here. What counts is where the request lives, not which way it took: an Azure request that a person submitted at the portal is one of
/// the subscription's tickets like any other (FACTS 3.12).
/// </summary>
public static class RequestOwnership
{
    /// <summary>The system that holds a request.</summary>
    /// <param name="request">The request.</param>
    public static RequestOwner Of(SupportRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Status is RequestStatus.ToSubmit or RequestStatus.Withdrawn or RequestStatus.Failed && request.RequestNumber is null)
            return RequestOwner.Ledger;
        if (IsAzureTicket(request))
            return RequestOwner.AzureSupport;
        return request.RequestNumber is null ? RequestOwner.Ledger : RequestOwner.PartnerCenter;
    }

    /// <summary>Whether something at Microsoft may have changed a request since the ledger's row was written.</summary>
    /// <param name="request">The request as the row holds it.</param>
    public static bool MayHaveMoved(SupportRequest request) =>
        Of(request) is not (RequestOwner.Ledger or RequestOwner.Unknown) && request.Status is not RequestStatus.Closed;

    // A name alone counts before the number is known: the ticket may be there since the answer to its create was lost.
    private static bool IsAzureTicket(SupportRequest request) =>
        request.Service == CspService.Azure
            ? request.SubscriptionId is not null && (request.ResourceName is not null || request.RequestNumber is not null)
            : request is { SubscriptionId: not null, ResourceName: not null };
}
