namespace PartnerSupport;

/// <summary>Where a request stands.</summary>
public enum RequestStatus
{
    /// <summary>The service reported a state that this version does not know.</summary>
    Unknown = 0,

    /// <summary>Handed over: prepared for a portal, and a person has yet to submit it.</summary>
    ToSubmit,

    /// <summary>Sent, and the service has not confirmed it yet.</summary>
    Submitting,

    /// <summary>Filed; Microsoft works on it.</summary>
    Open,

    /// <summary>Microsoft waits for an answer of the partner.</summary>
    AttentionNeeded,

    /// <summary>Closed.</summary>
    Closed,

    /// <summary>Taken back before it was filed.</summary>
    Withdrawn,

    /// <summary>The service refused it.</summary>
    Failed,
}
