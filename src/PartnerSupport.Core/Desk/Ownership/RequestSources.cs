namespace PartnerSupport;

/// <summary>The systems that hold requests, each behind the same port.</summary>
internal sealed class RequestSources(IRequestSource azure, IRequestSource partnerCenter, IRequestSource ledger)
{
    /// <summary>The systems at Microsoft.</summary>
    internal IReadOnlyList<IRequestSource> AtMicrosoft { get; } = [azure, partnerCenter];

    /// <summary>The system in which a request of a service stands once a person submitted it at its portal.</summary>
    internal IRequestSource WhereSubmitted(CspService service) => service == CspService.Azure ? azure : partnerCenter;

    /// <summary>The system that holds a request.</summary>
    internal IRequestSource Of(SupportRequest request) =>
        RequestOwnership.Of(request) switch
        {
            RequestOwner.AzureSupport => azure,
            RequestOwner.PartnerCenter => partnerCenter,
            _ => ledger,
        };
}
