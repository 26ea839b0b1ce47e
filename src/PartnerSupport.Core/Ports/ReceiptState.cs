namespace PartnerSupport;

/// <summary>How a sent request stands. Only what the service says is evidence: a 202, a name that reads back, or that the name is taken.</summary>
public enum ReceiptState
{
    /// <summary>It may have arrived, or not: nobody knows.</summary>
    Unknown = 0,

    /// <summary>Accepted; the operation runs.</summary>
    Accepted,

    /// <summary>Filed: the ticket is there.</summary>
    Filed,

    /// <summary>Refused because of the support plan (FACTS 3.6): becomes a hand-off.</summary>
    PlanRefused,

    /// <summary>Refused for another reason.</summary>
    Failed,

    /// <summary>It has certainly not arrived, and may be sent again as it is.</summary>
    NotSent,
}
