namespace PartnerSupport;

/// <summary>How grave a finding is.</summary>
public enum FindingSeverity
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>Good to know.</summary>
    Information,

    /// <summary>The request goes out all the same.</summary>
    Warning,

    /// <summary>The request is refused.</summary>
    Error,
}
