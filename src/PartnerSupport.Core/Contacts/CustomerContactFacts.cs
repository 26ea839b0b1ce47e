namespace PartnerSupport;

/// <summary>What is known of a customer's contact data: the ground on which a contact is refused (R8, R11).</summary>
public sealed record CustomerContactFacts
{
    /// <summary>The customer's tenant id.</summary>
    public required Guid TenantId { get; init; }

    /// <summary>The customer's name.</summary>
    public required string Name { get; init; }

    /// <summary>Verified and custom domains.</summary>
    public Fact<IReadOnlyList<string>> Domains { get; init; } = Fact<IReadOnlyList<string>>.NotRead;

    /// <summary>The billing profile's contact.</summary>
    public Fact<ContactInput> Billing { get; init; } = Fact<ContactInput>.NotRead;

    /// <summary>The company profile's contact.</summary>
    public Fact<ContactInput> Company { get; init; } = Fact<ContactInput>.NotRead;

    /// <summary>Contacts of the customer that the policy or earlier requests name.</summary>
    public IReadOnlyList<ContactInput> Known { get; init; } = [];

    /// <summary>When these facts were read, UTC.</summary>
    public DateTimeOffset ReadAt { get; init; }

    /// <summary>Whether every source was read: only then does "not the customer's" mean anything.</summary>
    public bool IsComplete => Domains.IsKnown && Billing.IsKnown && Company.IsKnown;

    /// <summary>What is known when nothing could be read: proven contacts pass, declared ones do not.</summary>
    internal static CustomerContactFacts Unreadable(CspCustomer customer, Fact<CustomerContactFacts> why, DateTimeOffset now) =>
        new()
        {
            TenantId = customer.TenantId,
            Name = customer.Name,
            Domains = Fact<IReadOnlyList<string>>.Unknown(why.WhyUnknown!, why.Remedy),
            Billing = Fact<ContactInput>.Unknown(why.WhyUnknown!, why.Remedy),
            Company = Fact<ContactInput>.Unknown(why.WhyUnknown!, why.Remedy),
            ReadAt = now,
        };
}
