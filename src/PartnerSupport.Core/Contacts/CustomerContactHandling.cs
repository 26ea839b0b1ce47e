namespace PartnerSupport;

/// <summary>What it leads to when a customer's contact data stands where the partner's must (R8, R11).</summary>
public enum CustomerContactHandling
{
    /// <summary>Not understood.</summary>
    Unknown = 0,

    /// <summary>The request is refused.</summary>
    Refuse,

    /// <summary>The partner's default contact is used instead, with a warning and an audit event.</summary>
    UsePartnerDefault,
}
