using Newtonsoft.Json.Linq;

namespace PartnerSupport.Services.Wire;

/// <summary>One call of a JSON API, with what the handler chain needs to know about it.</summary>
internal sealed record JsonRequest
{
    /// <summary>The method.</summary>
    public required HttpMethod Method { get; init; }

    /// <summary>The absolute address.</summary>
    public required Uri Target { get; init; }

    /// <summary>The API, and with it the token's audience.</summary>
    public required MicrosoftApi Api { get; init; }

    /// <summary>Tenant for which the token is issued.</summary>
    public required Guid TenantId { get; init; }

    /// <summary>The path with names in place of ids.</summary>
    public required string PathTemplate { get; init; }

    /// <summary>Tenant of the auxiliary token (FACTS 3.7).</summary>
    public Guid? AuxiliaryTenantId { get; init; }

    /// <summary>Customer whom the body concerns.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>Whether it may be repeated although its method alone would forbid it.</summary>
    public bool Idempotent { get; init; }

    /// <summary>The body; null for none.</summary>
    public JObject? Body { get; init; }

    /// <summary>Further headers.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];
}
