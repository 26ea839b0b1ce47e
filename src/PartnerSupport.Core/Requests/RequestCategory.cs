namespace PartnerSupport;

/// <summary>What a request is about (R2, R3, R16).</summary>
public enum RequestCategory
{
    /// <summary>Not given, or not understood.</summary>
    Unknown = 0,

    /// <summary>A service problem; break-fix unless said otherwise (R18, R20).</summary>
    Technical,

    /// <summary>A billing problem or dispute (R3, R16).</summary>
    Billing,

    /// <summary>Management of subscriptions (R16).</summary>
    SubscriptionManagement,

    /// <summary>A fraud concern (R3).</summary>
    Fraud,

    /// <summary>An Azure quota request; only read back, never filed by this module.</summary>
    Quota,

    /// <summary>Anything else that a service reports; only read back.</summary>
    Other,
}
