namespace PartnerSupport;

/// <summary>What a customer owns: the ground of "is this service theirs" (R13).</summary>
public sealed record CustomerEstate
{
    /// <summary>Azure subscriptions, those under an Azure plan included.</summary>
    public Fact<IReadOnlyList<AzureSubscription>> Subscriptions { get; init; } = Fact<IReadOnlyList<AzureSubscription>>.NotRead;

    /// <summary>Licences, trial ones included (R15).</summary>
    public Fact<IReadOnlyList<CustomerLicence>> Licences { get; init; } = Fact<IReadOnlyList<CustomerLicence>>.NotRead;

    /// <summary>Ready-made portal links.</summary>
    public Fact<IReadOnlyList<ManagedService>> ManagedServices { get; init; } = Fact<IReadOnlyList<ManagedService>>.NotRead;
}
