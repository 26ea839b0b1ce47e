using Newtonsoft.Json.Linq;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Services.PartnerCenter;

/// <summary>Reads licences. Only the subscription behind one says whether it is a trial (R15), and the two share nothing but the product's name.</summary>
internal static class LicenceReader
{
    /// <summary>Reads a licence; null for one without a part number.</summary>
    /// <param name="item">The licence, as subscribedskus lists it.</param>
    /// <param name="trials">Names of products that the customer has in trial only.</param>
    public static CustomerLicence? Read(JObject item, IReadOnlySet<string> trials)
    {
        var product = item.Member("productSku");
        if ((product.Text("skuPartNumber") ?? product.Text("name")) is not { } part)
            return null;
        return new CustomerLicence
        {
            SkuPartNumber = part,
            Name = product.Text("name"),
            State = item.Text("capabilityStatus"),
            Units = item.Number("totalUnits") ?? item.Number("activeUnits"),
            IsTrial = SaysTrial(part) || SaysTrial(product.Text("name")) || (product.Text("name") is { } name && trials.Contains(Key(name))),
            ServicePlans = item.Items("servicePlans").Select(plan => plan.Text("serviceName") ?? plan.Text("displayName")).OfType<string>().ToArray(),
        };
    }

    /// <summary>Names of products of which every subscription is a trial.</summary>
    /// <param name="subscriptions">The customer's subscriptions.</param>
    public static IReadOnlySet<string> Trials(IEnumerable<JObject> subscriptions) =>
        subscriptions
            .Where(item => (item.Text("offerName") ?? item.Text("friendlyName")) is not null)
            .GroupBy(item => Key(item.Text("offerName") ?? item.Text("friendlyName")!), StringComparer.Ordinal)
            .Where(product => product.All(item => item.Flag("isTrial") == true))
            .Select(product => product.Key)
            .ToHashSet(StringComparer.Ordinal);

    private static bool SaysTrial(string? name) => name?.Contains("trial", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>"Enterprise Mobility + Security E3 (Trial)" and the product itself are one name.</summary>
    private static string Key(string name) =>
        string.Concat(name.Replace("trial", string.Empty, StringComparison.OrdinalIgnoreCase).Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
}
