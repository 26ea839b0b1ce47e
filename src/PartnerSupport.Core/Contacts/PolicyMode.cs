namespace PartnerSupport;

/// <summary>How strictly a rule of the policy acts.</summary>
public enum PolicyMode
{
    /// <summary>Not understood.</summary>
    Unknown = 0,

    /// <summary>Not at all.</summary>
    Off,

    /// <summary>With a warning.</summary>
    Warn,

    /// <summary>With a refusal.</summary>
    Require,
}
