namespace PartnerSupport;

/// <summary>What came of writing a row.</summary>
public enum InsertOutcome
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>Written by this call.</summary>
    Written,

    /// <summary>A row of the same reference was there.</summary>
    SameReference,

    /// <summary>A row of another reference is the same request.</summary>
    Duplicate,
}
