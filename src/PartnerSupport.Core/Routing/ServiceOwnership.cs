namespace PartnerSupport;

/// <summary>Which of the four services a customer owns (R13, R15). Unknown is never taken for no.</summary>
public static class ServiceOwnership
{
    /// <summary>What a customer owns of one service.</summary>
    /// <param name="service">The service.</param>
    /// <param name="estate">What the customer owns.</param>
    public static ServiceHolding Of(CspService service, CustomerEstate estate) => throw new NotImplementedException();

    /// <summary>Whether an incident of Graph's service health concerns a service (R2); sign-in concerns every Microsoft 365 service.</summary>
    /// <param name="healthServiceName">The service's name as Graph says it, for example "Exchange Online".</param>
    /// <param name="service">The service.</param>
    public static bool Concerns(string? healthServiceName, CspService service) => throw new NotImplementedException();
}
