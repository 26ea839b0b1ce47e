namespace PartnerSupport.Services.AzureSupport;

/// <summary>The products of Azure's catalogue that are no products (FACTS 3.3): their ids never change.</summary>
internal static class SpecialServices
{
    private const string Billing = "517f2da6-78fd-0498-4e22-ad26996b1dfc";
    private const string SubscriptionManagement = "f3dc5421-79ef-1efa-41a5-42bf3cbb52c6";
    private const string Quota = "06bfd9d3-516b-d5c6-5802-169c800dec89";

    /// <summary>The category that a product stands for; Technical for every real product.</summary>
    /// <param name="serviceId">The product's resource id.</param>
    public static RequestCategory Category(string? serviceId) =>
        serviceId?[(serviceId.LastIndexOf('/') + 1)..].ToLowerInvariant() switch
        {
            null => RequestCategory.Unknown,
            Billing => RequestCategory.Billing,
            SubscriptionManagement => RequestCategory.SubscriptionManagement,
            Quota => RequestCategory.Quota,
            _ => RequestCategory.Technical,
        };
}
