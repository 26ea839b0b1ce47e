namespace PartnerSupport;

/// <summary>Yes or no, as a cell of a row says it.</summary>
public enum YesNo
{
    /// <summary>Not understood.</summary>
    Unknown = 0,

    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No.</summary>
    No,
}
