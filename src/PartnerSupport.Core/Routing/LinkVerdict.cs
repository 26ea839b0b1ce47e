namespace PartnerSupport;

/// <summary>What is said of a link before it is opened.</summary>
public enum LinkVerdict
{
    /// <summary>Not judged.</summary>
    Unknown = 0,

    /// <summary>It may be opened.</summary>
    Accepted,

    /// <summary>There is none.</summary>
    Missing,

    /// <summary>It is not https on its usual port, or it carries a user name.</summary>
    NotHttps,

    /// <summary>Its host is not in the cloud's table.</summary>
    ForeignHost,

    /// <summary>It names another tenant than the customer's.</summary>
    OtherTenant,
}
