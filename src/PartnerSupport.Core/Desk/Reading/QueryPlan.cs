namespace PartnerSupport;

/// <summary>Who can answer a question about requests: the ledger comes first, then only who is left.</summary>
internal enum QueryPlan
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>The ledger alone: no call.</summary>
    LedgerAlone,

    /// <summary>The ledger's rows, and for those that are at Microsoft the system that holds them.</summary>
    OurRequests,

    /// <summary>Our own requests, and what one call tells of those of all customers.</summary>
    OursAndPartnerList,

    /// <summary>The systems of the customers that are named.</summary>
    NamedCustomers,

    /// <summary>The systems of every customer.</summary>
    EveryCustomer,
}
