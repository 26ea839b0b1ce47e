namespace PartnerSupport.Sandbox;

/// <summary>A directory: the partner's or a customer's.</summary>
/// <param name="Id">Tenant id.</param>
/// <param name="Name">Display name.</param>
/// <param name="DefaultDomain">The default verified domain.</param>
/// <param name="InitialDomain">The initial onmicrosoft.com domain.</param>
public sealed record SandboxTenant(string Id, string Name, string DefaultDomain, string InitialDomain)
{
    /// <summary>Verified domains besides the default and the initial one.</summary>
    public IReadOnlyList<string> OtherDomains { get; init; } = [];

    /// <summary>Every verified domain, the default one first.</summary>
    public IEnumerable<string> Domains => [DefaultDomain, .. OtherDomains, InitialDomain];

    internal bool IsNamed(string idOrDomain) =>
        string.Equals(Id, idOrDomain, StringComparison.OrdinalIgnoreCase)
        || Domains.Any(domain => string.Equals(domain, idOrDomain, StringComparison.OrdinalIgnoreCase));
}
