namespace PartnerSupport.Sandbox;

/// <summary>A problem classification of a service.</summary>
internal sealed record AzureClassification(string Name, string DisplayName)
{
    /// <summary>A further consent that the classification asks for, or null.</summary>
    public string? ConsentType { get; init; }
}
