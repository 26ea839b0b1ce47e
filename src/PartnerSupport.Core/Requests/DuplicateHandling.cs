namespace PartnerSupport;

/// <summary>What a duplicate leads to: same customer, service, subscription or resource and title, open or to submit, within 72 hours.</summary>
public enum DuplicateHandling
{
    /// <summary>Not understood.</summary>
    Unknown = 0,

    /// <summary>Refuse, and name the first request's reference.</summary>
    Error,

    /// <summary>Return the first request instead.</summary>
    Return,

    /// <summary>Add the new description to the first request as a note and return that one.</summary>
    Note,

    /// <summary>File it all the same.</summary>
    Create,
}
