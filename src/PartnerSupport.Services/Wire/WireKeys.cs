namespace PartnerSupport.Services.Wire;

/// <summary>What a channel says about a request, so that the chain can treat it rightly (<see cref="HttpRequestMessage.Options"/>).</summary>
internal static class WireKeys
{
    /// <summary>The API that is called: decides the audience. Read from the host when not set.</summary>
    internal static readonly HttpRequestOptionsKey<MicrosoftApi> Api = new("PartnerSupport.Api");

    /// <summary>The tenant whose token goes into Authorization. Always needed.</summary>
    internal static readonly HttpRequestOptionsKey<Guid> TenantId = new("PartnerSupport.TenantId");

    /// <summary>
    /// The tenant whose token goes into <c>x-ms-authorization-auxiliary</c> (FACTS 3.7). Calls whose row of
    /// <see cref="Identity.ApiRequirements"/> demands it get the partner's without this key.
    /// </summary>
    internal static readonly HttpRequestOptionsKey<Guid?> AuxiliaryTenantId = new("PartnerSupport.AuxiliaryTenantId");

    /// <summary>The customer in whose context a body goes: what the egress guard compares with.</summary>
    internal static readonly HttpRequestOptionsKey<Guid?> CustomerId = new("PartnerSupport.CustomerId");

    /// <summary>Whether a POST or PATCH may be sent again: it sets absolute values or only asks.</summary>
    internal static readonly HttpRequestOptionsKey<bool> Idempotent = new("PartnerSupport.Idempotent");

    /// <summary>The path as the trace shows it, with its variables in braces. Without it, words that are not known are masked.</summary>
    internal static readonly HttpRequestOptionsKey<string> PathTemplate = new("PartnerSupport.PathTemplate");

    /// <summary>False: the called API takes no token without a user, whatever <see cref="Identity.ApiRequirements"/> says.</summary>
    internal static readonly HttpRequestOptionsKey<bool> AppOnlyAllowed = new("PartnerSupport.AppOnlyAllowed");

    /// <summary>How long this request may take over all tries; the session's deadline when not set.</summary>
    internal static readonly HttpRequestOptionsKey<TimeSpan> Deadline = new("PartnerSupport.Deadline");

    /// <summary>When the deadline passes, by the chain's own clock; set by the chain.</summary>
    internal static readonly HttpRequestOptionsKey<DateTimeOffset> DeadlineAt = new("PartnerSupport.DeadlineAt");

    /// <summary>How often the request went out; counted by the chain.</summary>
    internal static readonly HttpRequestOptionsKey<int> Tries = new("PartnerSupport.Tries");

    /// <summary>Whether a try before the last ended so that it may have been carried out; set by the chain.</summary>
    internal static readonly HttpRequestOptionsKey<bool> EarlierTryLost = new("PartnerSupport.EarlierTryLost");
}
