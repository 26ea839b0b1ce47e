namespace PartnerSupport;

/// <summary>How a sent request stands.</summary>
public enum ReceiptState
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>Accepted; the operation runs.</summary>
    Accepted,

    /// <summary>Filed: the ticket is there.</summary>
    Filed,

    /// <summary>Refused because of the support plan (FACTS 3.6): becomes a hand-off.</summary>
    PlanRefused,

    /// <summary>Refused for another reason.</summary>
    Failed,
}
