namespace PartnerSupport.Sandbox;

/// <summary>A service in the catalogue of Microsoft.Support.</summary>
internal sealed record AzureService(string Name, string DisplayName, string[] ResourceTypes)
{
    public IReadOnlyList<AzureClassification> Classifications { get; init; } = [];

    public string Id => "/providers/Microsoft.Support/services/" + Name;

    /// <summary>Technical tickets name a resource and need a subscription; those of the three special services do not (FACTS 3.2, 3.3).</summary>
    public bool IsTechnical => Name is not (AzureCatalog.Billing or AzureCatalog.SubscriptionManagement or AzureCatalog.Quota);

    public AzureService WithId(string name) => this with { Name = name };

    public AzureService With(string name, string displayName) => this with { Classifications = [.. Classifications, new(name, displayName)] };

    public AzureService WithConsent(string type) => this with { Classifications = [.. Classifications.Select(known => known with { ConsentType = type })] };

    public AzureClassification? Find(string? id)
    {
        var prefix = Id + "/problemClassifications/";
        return id is not null && id.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
            ? Classifications.FirstOrDefault(known => string.Equals(known.Name, id[prefix.Length..], StringComparison.OrdinalIgnoreCase))
            : null;
    }
}
