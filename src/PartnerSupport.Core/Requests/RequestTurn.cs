namespace PartnerSupport;

/// <summary>Whose turn it is with a request.</summary>
public enum RequestTurn
{
    /// <summary>Not known: the service reported a state that this version does not know.</summary>
    Unknown = 0,

    /// <summary>Ours: something is to be submitted, answered or tried again.</summary>
    Partner,

    /// <summary>Microsoft's.</summary>
    Microsoft,

    /// <summary>Nobody's: it is closed or withdrawn.</summary>
    Nobody,
}
