using Newtonsoft.Json.Linq;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Services.Graph;

/// <summary>What a tenant's directory says of its organization (FACTS 4.4).</summary>
/// <param name="Name">The display name.</param>
/// <param name="VerifiedDomains">Verified domains; null where the answer leaves them out, which is not the same as none.</param>
internal sealed record TenantOrganization(string? Name, IReadOnlyList<string>? VerifiedDomains)
{
    /// <summary>Reads the first of the list that GET /organization returns.</summary>
    /// <param name="organization">The organization.</param>
    public static TenantOrganization Read(JObject organization) =>
        new(
            organization.Text("displayName"),
            organization.Member("verifiedDomains") is JArray
                ? organization.Items("verifiedDomains").Select(domain => domain.Text("name")).OfType<string>().ToArray()
                : null
        );
}
