namespace PartnerSupport;

/// <summary>Kinds of errors; each has a category of PowerShell (docs/decisions/errors-with-ids.md).</summary>
public enum SupportErrorKind
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>Bad input, or HTTP 400.</summary>
    InvalidArgument,

    /// <summary>Not signed in, or HTTP 401.</summary>
    AuthenticationError,

    /// <summary>A missing right, or HTTP 403.</summary>
    PermissionDenied,

    /// <summary>Not there, or HTTP 404.</summary>
    ObjectNotFound,

    /// <summary>Already there, or HTTP 409.</summary>
    ResourceExists,

    /// <summary>Too many calls, or HTTP 429.</summary>
    LimitsExceeded,

    /// <summary>The service does not answer, or HTTP 5xx.</summary>
    ResourceUnavailable,

    /// <summary>Not connected.</summary>
    ConnectionError,

    /// <summary>A policy of the partner forbids it.</summary>
    SecurityError,

    /// <summary>Something read back makes no sense.</summary>
    InvalidData,

    /// <summary>The deadline over all tries has passed.</summary>
    OperationTimeout,

    /// <summary>This version cannot do it.</summary>
    NotImplemented,
}
