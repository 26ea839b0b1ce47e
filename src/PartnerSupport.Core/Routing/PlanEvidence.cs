namespace PartnerSupport;

/// <summary>How a support plan is known.</summary>
public enum PlanEvidence
{
    /// <summary>It is not: the programme's own plan is assumed.</summary>
    Unknown = 0,

    /// <summary>The policy declares it for the partner.</summary>
    DeclaredForPartner,

    /// <summary>The policy declares it for the subscription.</summary>
    DeclaredForSubscription,

    /// <summary>An earlier ticket of the subscription shows it.</summary>
    EarlierTicket,

    /// <summary>The API refused the subscription's plan before; remembered.</summary>
    RefusedBefore,
}
