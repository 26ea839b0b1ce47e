namespace PartnerSupport;

/// <summary>Chooses who is asked. Pure.</summary>
internal static class QueryPlans
{
    // What these words say is said by the ledger alone: Microsoft knows no such state.
    private static readonly RequestStatus[] OursAlone = [RequestStatus.ToSubmit, RequestStatus.Withdrawn, RequestStatus.Failed];

    // Only we know that something is on its way; what became of it Microsoft knows.
    private static readonly RequestStatus[] OfOurs = [.. OursAlone, RequestStatus.Submitting];

    /// <summary>Who can answer a query.</summary>
    internal static QueryPlan Of(RequestQuery query)
    {
        if (query.LedgerOnly || (query.Statuses.Count > 0 && query.Statuses.All(OursAlone.Contains)))
            return QueryPlan.LedgerAlone;

        // A sweep's name, the partner's own ticket number, owners and deadlines are known of our own requests alone, whatever became of them.
        if (GivenText.Is(query.Group) || GivenText.Is(query.ExternalReference) || query.Owners.Count > 0)
            return QueryPlan.OurRequests;
        if (query.OverdueAt is not null || query.DueBefore is not null)
            return QueryPlan.OurRequests;
        if (query.Statuses.Count > 0 && query.Statuses.All(OfOurs.Contains))
            return QueryPlan.OurRequests;
        if (query.Customers.Count > 0)
            return QueryPlan.NamedCustomers;
        if (query.Sweep)
            return QueryPlan.EveryCustomer;
        return GivenText.Is(query.Number) || query.SubscriptionId is not null ? QueryPlan.OurRequests : QueryPlan.OursAndPartnerList;
    }
}
