namespace PartnerSupport;

/// <summary>How far a file of a request has come.</summary>
public enum AttachmentState
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>A person attaches it at the portal.</summary>
    ByHand,

    /// <summary>Kept beside the ledger; the service does not have it yet.</summary>
    Staged,

    /// <summary>With the service.</summary>
    Uploaded,

    /// <summary>The service would not have it.</summary>
    Refused,
}
