namespace PartnerSupport;

/// <summary>Where the last guard's facts come from. Functions, since the guard stands in the wire on which the directories themselves work.</summary>
public sealed record EgressFacts
{
    /// <summary>The policy in force.</summary>
    public required Func<CancellationToken, ValueTask<SupportPolicy>> Policy { get; init; }

    /// <summary>Who we are.</summary>
    public required Func<SupportPolicy, CancellationToken, ValueTask<PartnerProfile?>> Partner { get; init; }

    /// <summary>What is known of a customer; null when it is none of ours.</summary>
    public required Func<Guid, CancellationToken, ValueTask<CustomerContactFacts?>> Customer { get; init; }

    /// <summary>Facts from the ports, which are asked for at the first need.</summary>
    /// <param name="ports">Yields the ports; called when the wire is already in use.</param>
    public static EgressFacts From(Func<SupportPorts> ports) =>
        new()
        {
            Policy = async cancellation => await ports().Contacts.GetPolicyAsync(cancellation).ConfigureAwait(false),
            Partner = async (policy, cancellation) => await ports().Partner.GetPartnerAsync(policy.AffiliateTenants, false, cancellation).ConfigureAwait(false),
            Customer = async (id, cancellation) =>
            {
                var customers = ports().Customers;
                var known =
                    customers.Cached.FirstOrDefault(customer => customer.TenantId == id)
                    ?? await customers.FindByIdAsync(id, cancellation).ConfigureAwait(false);
                return known is null
                    ? null
                    : await GuardedFacts.ReadAsync(customers, known, ports().ReviewBudget, ports().Clock, cancellation).ConfigureAwait(false);
            },
        };
}
