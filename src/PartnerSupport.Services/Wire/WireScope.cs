namespace PartnerSupport.Services.Wire;

/// <summary>The keys of <see cref="WireKeys"/> that all requests of a client share.</summary>
/// <param name="Api">The API that is called.</param>
/// <param name="TenantId">The tenant whose token is used.</param>
/// <param name="CustomerId">The customer in whose context bodies go; null when none is.</param>
/// <param name="AuxiliaryTenantId">The tenant of the auxiliary token; null when none is needed.</param>
internal sealed record WireScope(MicrosoftApi Api, Guid TenantId, Guid? CustomerId = null, Guid? AuxiliaryTenantId = null)
{
    /// <summary>Says it of one request, where the request does not say otherwise.</summary>
    /// <param name="request">The request.</param>
    public void Apply(HttpRequestMessage request)
    {
        Set(request, WireKeys.Api, Api);
        Set(request, WireKeys.TenantId, TenantId);
        Set(request, WireKeys.CustomerId, CustomerId);
        Set(request, WireKeys.AuxiliaryTenantId, AuxiliaryTenantId);
    }

    private static void Set<T>(HttpRequestMessage request, HttpRequestOptionsKey<T> key, T value)
    {
        if (!request.Options.TryGetValue(key, out _))
            request.Options.Set(key, value);
    }
}
