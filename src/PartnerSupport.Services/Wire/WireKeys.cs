namespace PartnerSupport.Services.Wire;

/// <summary>What a request tells the handler chain about itself; the chain adds tokens, guards, retries and traces by it.</summary>
internal static class WireKeys
{
    /// <summary>Tenant for which the token is issued.</summary>
    public static readonly HttpRequestOptionsKey<Guid> TenantId = new("PartnerSupport.TenantId");

    /// <summary>API, and with it the token's audience.</summary>
    public static readonly HttpRequestOptionsKey<MicrosoftApi> Api = new("PartnerSupport.Api");

    /// <summary>Tenant of the auxiliary token (FACTS 3.7).</summary>
    public static readonly HttpRequestOptionsKey<Guid?> AuxiliaryTenantId = new("PartnerSupport.AuxiliaryTenantId");

    /// <summary>Customer whom the body concerns, for the egress guard.</summary>
    public static readonly HttpRequestOptionsKey<Guid?> CustomerId = new("PartnerSupport.CustomerId");

    /// <summary>Whether the call may be repeated although its method alone would forbid it.</summary>
    public static readonly HttpRequestOptionsKey<bool> Idempotent = new("PartnerSupport.Idempotent");

    /// <summary>The path with names in place of ids, for the trace: ids of customers stay out of it.</summary>
    public static readonly HttpRequestOptionsKey<string> PathTemplate = new("PartnerSupport.PathTemplate");

    /// <summary>Whether the called API takes a token without a user.</summary>
    public static readonly HttpRequestOptionsKey<bool> AppOnlyAllowed = new("PartnerSupport.AppOnlyAllowed");
}
