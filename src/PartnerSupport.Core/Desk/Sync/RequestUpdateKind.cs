namespace PartnerSupport;

/// <summary>What of a request changed.</summary>
public enum RequestUpdateKind
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>Its status.</summary>
    Status,

    /// <summary>Microsoft's number became known, or was corrected.</summary>
    RequestNumber,

    /// <summary>Its severity.</summary>
    Severity,

    /// <summary>The way that it takes, for example from the API to a portal.</summary>
    Channel,

    /// <summary>When Microsoft last changed it.</summary>
    ModifiedAt,

    /// <summary>When the last message that we know of was written.</summary>
    LastMessageAt,
}
