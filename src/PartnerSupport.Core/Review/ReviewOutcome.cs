namespace PartnerSupport;

/// <summary>What would become of a request.</summary>
public enum ReviewOutcome
{
    /// <summary>Not reviewed.</summary>
    Unknown = 0,

    /// <summary>It is filed by API.</summary>
    Filed,

    /// <summary>It is handed over to a portal.</summary>
    HandedOver,

    /// <summary>It is refused.</summary>
    Refused,

    /// <summary>An earlier request answers it (duplicate, or the same idempotency key).</summary>
    AlreadyThere,
}
