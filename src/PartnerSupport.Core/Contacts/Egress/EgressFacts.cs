namespace PartnerSupport;

/// <summary>
/// Where the last guard's facts come from. The directories read by a wire of their own, on which nothing of a contact may leave, so that the guard never
/// waits for itself.
/// </summary>
public sealed record EgressFacts
{
    /// <summary>The policy in force.</summary>
    public required Func<CancellationToken, ValueTask<SupportPolicy>> Policy { get; init; }

    /// <summary>Who we are.</summary>
    public required Func<SupportPolicy, CancellationToken, ValueTask<PartnerProfile?>> Partner { get; init; }

    /// <summary>What is known of a customer; null when it is none of ours.</summary>
    public required Func<Guid, CancellationToken, ValueTask<CustomerContactFacts?>> Customer { get; init; }

    /// <summary>Knows nobody: the guard of the wire by which facts are read. A contact field in what leaves there is refused, whoever's it is.</summary>
    public static EgressFacts Nobody { get; } =
        new()
        {
            Policy = _ => new ValueTask<SupportPolicy>(new SupportPolicy()),
            Partner = (_, _) => new ValueTask<PartnerProfile?>((PartnerProfile?)null),
            Customer = (_, _) => new ValueTask<CustomerContactFacts?>((CustomerContactFacts?)null),
        };

    /// <summary>Facts from the directories.</summary>
    /// <param name="contacts">The policy.</param>
    /// <param name="partner">Who we are.</param>
    /// <param name="customers">Who the customers are.</param>
    /// <param name="patience">How long a look-up may take.</param>
    /// <param name="clock">The clock.</param>
    public static EgressFacts From(IContactStore contacts, IPartnerDirectory partner, ICustomerDirectory customers, TimeSpan patience, TimeProvider clock) =>
        new()
        {
            Policy = async cancellation => await contacts.GetPolicyAsync(cancellation).ConfigureAwait(false),
            Partner = async (policy, cancellation) => await partner.GetPartnerAsync(policy.AffiliateTenants, false, cancellation).ConfigureAwait(false),
            Customer = async (id, cancellation) =>
            {
                var known =
                    customers.Cached.FirstOrDefault(customer => customer.TenantId == id)
                    ?? await customers.FindByIdAsync(id, cancellation).ConfigureAwait(false);
                return known is null ? null : await GuardedFacts.ReadAsync(customers, known, patience, clock, cancellation).ConfigureAwait(false);
            },
        };
}
