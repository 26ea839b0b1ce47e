namespace PartnerSupport;

/// <summary>How Microsoft answers. A call-back is allowed; filing by phone is not (R21).</summary>
public enum ContactMethod
{
    /// <summary>Not given, or not understood.</summary>
    Unknown = 0,

    /// <summary>By e-mail, the default.</summary>
    Email,

    /// <summary>By a call-back to the contact's phone.</summary>
    Phone,
}
