using Newtonsoft.Json.Linq;
using PartnerSupport.Services.Graph;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Services.PartnerCenter;

/// <summary>
/// Reads a customer's contact data, so that it stays out of contact fields (R8, R11). The full customer resource usually holds all of
/// it in one answer; what thin rights leave out there (FACTS 1.5) is asked for on its own.
/// </summary>
internal sealed class ContactFactsReader(PartnerCenterClient partnerCenter, GraphDirectory graph, TimeProvider clock)
{
    /// <summary>The facts of a customer; each says for itself whether it could be read.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<CustomerContactFacts> ReadAsync(CspCustomer customer, CancellationToken cancellationToken)
    {
        var full = PartAsync(customer, string.Empty, cancellationToken);
        var verified = VerifiedAsync(customer.TenantId, cancellationToken);
        JToken? billingProfile = null;
        var domains = FactReading.ReadAsync(FactIds.FactCustomerDomains, FactIds.RemedyDirectoryReader, _ => DomainsAsync(full, verified), cancellationToken);
        var billing = FactReading.ReadAsync(
            FactIds.FactCustomerBilling,
            FactIds.RemedyPartnerCenter,
            async token =>
            {
                billingProfile = (await FullAsync(full).ConfigureAwait(false)).Member("billingProfile");
                if (CustomerReader.Billing(billingProfile)?.Email is null)
                    billingProfile = await PartAsync(customer, "/profiles/billing", token).ConfigureAwait(false);
                return CustomerReader.Billing(billingProfile);
            },
            cancellationToken
        );
        var company = FactReading.ReadAsync(
            FactIds.FactCustomerCompany,
            FactIds.RemedyDirectoryReader,
            async token =>
                CustomerReader.Company((await FullAsync(full).ConfigureAwait(false)).Member("companyProfile"))
                ?? CustomerReader.Company(await PartAsync(customer, "/profiles/company", token).ConfigureAwait(false)),
            cancellationToken
        );
        await Task.WhenAll(domains, billing, company).ConfigureAwait(false);
        return new CustomerContactFacts
        {
            TenantId = customer.TenantId,
            Name = customer.Name,
            Domains = await domains.ConfigureAwait(false),
            Billing = await billing.ConfigureAwait(false),
            Company = await company.ConfigureAwait(false),
            Known = CustomerReader.BillingAddressee(billingProfile) is { } addressee ? [addressee] : [],
            ReadAt = clock.GetUtcNow(),
        };
    }

    /// <summary>Both sources together; one of them alone must tell the whole truth, or the fact is unknown.</summary>
    private static async Task<IReadOnlyList<string>?> DomainsAsync(
        Task<JObject> full,
        Task<(IReadOnlyList<string>? Domains, SupportException? Refused)> verified
    )
    {
        var (fromDirectory, refused) = await verified.ConfigureAwait(false);
        IReadOnlyList<string>? fromPartnerCenter;
        try
        {
            fromPartnerCenter = CustomerReader.Domains(await full.ConfigureAwait(false));
        }
        catch (SupportException) when (fromDirectory is not null)
        {
            fromPartnerCenter = null;
        }

        if (fromDirectory is null && fromPartnerCenter is null)
            return refused is null ? null : throw refused;
        return (fromDirectory ?? []).Concat(fromPartnerCenter ?? []).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
    }

    private async Task<(IReadOnlyList<string>? Domains, SupportException? Refused)> VerifiedAsync(Guid tenantId, CancellationToken cancellationToken)
    {
        try
        {
            return ((await graph.GetOrganizationAsync(tenantId, cancellationToken).ConfigureAwait(false)).VerifiedDomains, null);
        }
        catch (SupportException refused) when (!refused.EndsSession)
        {
            return (null, refused);
        }
    }

    /// <summary>The full customer, or nothing: its parts are then asked for one by one.</summary>
    private static async Task<JObject?> FullAsync(Task<JObject> full)
    {
        try
        {
            return await full.ConfigureAwait(false);
        }
        catch (SupportException refused) when (!refused.EndsSession)
        {
            return null;
        }
    }

    private async Task<JObject> PartAsync(CspCustomer customer, string part, CancellationToken cancellationToken) =>
        (await partnerCenter.GetAsync($"customers/{customer.TenantId:D}{part}", "customers/{id}" + part, cancellationToken).ConfigureAwait(false)).Object;
}
