namespace PartnerSupport;

/// <summary>
/// A customer's contact facts for the last guard, within the review's time: a look-up that the review gave up must not hold
/// the request after it. What is late is unknown, and the guard then closes as the review did.
/// </summary>
internal static class GuardedFacts
{
    internal static async Task<CustomerContactFacts> ReadAsync(
        ICustomerDirectory customers,
        CspCustomer customer,
        TimeSpan patience,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        var read = await new LookUpBudget(patience, clock)
            .ReadAsync(
                "customer contacts",
                async token => Fact<CustomerContactFacts>.Known(await customers.GetContactFactsAsync(customer, refresh: false, token).ConfigureAwait(false)),
                cancellationToken
            )
            .ConfigureAwait(false);
        return read.Value ?? CustomerContactFacts.Unreadable(customer, read, clock.GetUtcNow());
    }
}
