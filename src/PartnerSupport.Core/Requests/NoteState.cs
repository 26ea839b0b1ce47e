namespace PartnerSupport;

/// <summary>Where a note stands.</summary>
public enum NoteState
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>Microsoft has it.</summary>
    Sent,

    /// <summary>Written down, and on its way: Microsoft does not have it yet.</summary>
    Waiting,

    /// <summary>For the partner's own people: it stands in the ledger and is never sent.</summary>
    Internal,
}
