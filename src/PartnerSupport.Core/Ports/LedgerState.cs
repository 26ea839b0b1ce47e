namespace PartnerSupport;

/// <summary>The states of a ledger's row: Prepared, Sending, Accepted, Filed; or ToSubmit, Filed; or Failed; or Withdrawn.</summary>
public enum LedgerState
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>Written down; nothing left yet.</summary>
    Prepared,

    /// <summary>On its way: it may or may not have arrived.</summary>
    Sending,

    /// <summary>The service accepted it; the operation runs.</summary>
    Accepted,

    /// <summary>Handed over: a person has yet to submit it.</summary>
    ToSubmit,

    /// <summary>Filed: Microsoft's number is known.</summary>
    Filed,

    /// <summary>Refused by the service.</summary>
    Failed,

    /// <summary>Taken back.</summary>
    Withdrawn,
}
