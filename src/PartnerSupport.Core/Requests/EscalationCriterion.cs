namespace PartnerSupport;

/// <summary>Which criterion of "Escalate problems to Microsoft" a technical request meets (R2, FACTS 1.4).</summary>
public enum EscalationCriterion
{
    /// <summary>Not given, or not understood.</summary>
    Unknown = 0,

    /// <summary>A service does not operate as its description says, and no known issue explains it.</summary>
    UndocumentedProblem,

    /// <summary>A service is unavailable.</summary>
    ServiceUnavailable,

    /// <summary>A bug or irregularity affects appearance or operation.</summary>
    Bug,

    /// <summary>A network disruption at large scale.</summary>
    NetworkDisruption,

    /// <summary>A regional issue that hits several tenants.</summary>
    RegionalIssue,
}
