using System.Text.RegularExpressions;

namespace PartnerSupport;

/// <summary>Fills the portal templates of a cloud with the customer's context (R4, R5, FACTS 6).</summary>
public static partial class DeepLinks
{
    /// <summary>Where a request is created.</summary>
    /// <param name="cloud">The cloud.</param>
    /// <param name="channel">The portal.</param>
    /// <param name="customer">The customer whose context the link opens.</param>
    public static Uri? Create(CloudInfo cloud, SupportChannel channel, CspCustomer customer) => Fill(Portal(cloud, channel)?.Create, customer);

    /// <summary>Where the customer's requests are seen later (R9, R12).</summary>
    /// <param name="cloud">The cloud.</param>
    /// <param name="channel">The portal.</param>
    /// <param name="customer">The customer whose context the link opens.</param>
    public static Uri? Manage(CloudInfo cloud, SupportChannel channel, CspCustomer customer) => Fill(Portal(cloud, channel)?.Manage, customer);

    /// <summary>Where the customer's known incidents are seen (R2).</summary>
    /// <param name="cloud">The cloud.</param>
    /// <param name="channel">The portal.</param>
    /// <param name="customer">The customer whose context the link opens.</param>
    public static Uri? Health(CloudInfo cloud, SupportChannel channel, CspCustomer customer) => Fill(Portal(cloud, channel)?.Health, customer);

    /// <summary>The portal in one's own context: only for requests on one's own tenant (R22, R23).</summary>
    /// <param name="cloud">The cloud.</param>
    /// <param name="channel">The portal.</param>
    public static Uri? Own(CloudInfo cloud, SupportChannel channel) => Portal(cloud, channel)?.Own is { } own ? new Uri(own) : null;

    /// <summary>The support page to go to once the create link has opened the customer's context; null where that link leads there itself.</summary>
    /// <param name="cloud">The cloud.</param>
    /// <param name="channel">The portal.</param>
    /// <param name="customer">The customer.</param>
    public static Uri? Page(CloudInfo cloud, SupportChannel channel, CspCustomer customer) => Fill(Portal(cloud, channel)?.Page, customer);

    private static PortalLinks? Portal(CloudInfo cloud, SupportChannel channel)
    {
        ArgumentNullException.ThrowIfNull(cloud);

        // Requests of the API route are seen in the same portal.
        return cloud.Portals.GetValueOrDefault(channel == SupportChannel.AzureSupportApi ? SupportChannel.AzurePortal : channel);
    }

    private static Uri? Fill(string? template, CspCustomer customer)
    {
        ArgumentNullException.ThrowIfNull(customer);
        if (template is null)
            return null;

        // One pass: a value that looks like a placeholder stays text.
        return new Uri(Placeholder().Replace(template, match => Uri.EscapeDataString(match.Value == "{tenantId}" ? Id(customer) : Tenant(customer))));
    }

    private static string Id(CspCustomer customer) => customer.TenantId.ToString("D");

    // A domain that is not plain ASCII letters, digits, dots and hyphens never gets into a link; the tenant id names the same directory.
    private static string Tenant(CspCustomer customer) =>
        customer.DefaultDomain?.Trim() is { } domain && PlainDomain().IsMatch(domain) ? domain.ToLowerInvariant() : Id(customer);

    [GeneratedRegex(@"\{tenantId\}|\{tenant\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^(?=.{1,253}$)[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainDomain();
}
