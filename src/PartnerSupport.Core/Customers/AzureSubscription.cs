namespace PartnerSupport;

/// <summary>An Azure subscription of a customer.</summary>
public sealed record AzureSubscription
{
    /// <summary>The subscription id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Enabled, Warned, Disabled, …, as the service says.</summary>
    public string? State { get; init; }

    /// <summary>Whether it hangs on an Azure plan rather than being a subscription of its own in Partner Center (FACTS 1.6).</summary>
    public bool IsAzurePlan { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({Id})";
}
