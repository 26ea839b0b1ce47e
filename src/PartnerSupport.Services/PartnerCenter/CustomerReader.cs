using Newtonsoft.Json.Linq;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Services.PartnerCenter;

/// <summary>Reads customers and their profiles (FACTS 2.7).</summary>
internal static class CustomerReader
{
    /// <summary>Reads a customer; null for one without a tenant id.</summary>
    /// <param name="item">The customer, short as in a list or in full.</param>
    public static CspCustomer? Read(JObject item)
    {
        var profile = item.Member("companyProfile");
        return (item.Guid("id") ?? profile.Guid("tenantId")) is not { } id
            ? null
            : new CspCustomer
            {
                TenantId = id,
                Name = profile.Text("companyName") ?? profile.Text("domain") ?? id.ToString("D"),
                DefaultDomain = profile.Text("domain"),
                Relationship = item.Text("relationshipToPartner"),
                AllowsDelegatedAccess = item.Flag("allowDelegatedAccess"),
            };
    }

    /// <summary>
    /// Domains of a customer; null where custom domains are left out, as they are without a reading role (FACTS 1.5): the one
    /// default domain is then not the whole truth.
    /// </summary>
    /// <param name="item">The customer in full.</param>
    public static IReadOnlyList<string>? Domains(JObject item) =>
        item.Texts("customDomains") is { Count: > 0 } custom
            ? custom.Append(item.At("companyProfile").Text("domain")).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToArray()
            : null;

    /// <summary>The contact of a billing profile; null where it has none.</summary>
    /// <param name="profile">The profile.</param>
    public static ContactInput? Billing(JToken? profile) => Contact(profile, profile.Member("defaultAddress"));

    /// <summary>Whom the billing address names, where that is somebody else than the billing contact.</summary>
    /// <param name="profile">The profile.</param>
    public static ContactInput? BillingAddressee(JToken? profile)
    {
        var address = profile.Member("defaultAddress");
        var first = address.Text("firstName");
        var last = address.Text("lastName");
        return (first, last) == (null, null) || (first, last) == (profile.Text("firstName"), profile.Text("lastName"))
            ? null
            : new ContactInput
            {
                FirstName = first,
                LastName = last,
                Phone = address.Text("phoneNumber"),
                Country = address.Text("country"),
            };
    }

    /// <summary>The contact of a company profile; null where e-mail and address are left out.</summary>
    /// <param name="profile">The profile.</param>
    public static ContactInput? Company(JToken? profile) => Contact(profile, profile.Member("address"));

    private static ContactInput? Contact(JToken? profile, JToken? address) =>
        profile.Text("email") is null && address.Text("phoneNumber") is null && profile.Text("lastName") is null
            ? null
            : new ContactInput
            {
                FirstName = profile.Text("firstName"),
                LastName = profile.Text("lastName"),
                Email = profile.Text("email"),
                Phone = address.Text("phoneNumber"),
                Country = address.Text("country"),
                Language = profile.Text("culture"),
            };
}
