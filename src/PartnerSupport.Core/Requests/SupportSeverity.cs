namespace PartnerSupport;

/// <summary>Severity of a request; the order is the order of lists, A first (R17, R18).</summary>
public enum SupportSeverity
{
    /// <summary>Not given, or not understood.</summary>
    Unknown = 0,

    /// <summary>A: significant loss or degradation; production services are down.</summary>
    Critical,

    /// <summary>B: moderate loss or degradation; production is partly affected.</summary>
    Moderate,

    /// <summary>C: minimal loss or degradation; still available, or not production.</summary>
    Minimal,

    /// <summary>Azure's <c>highestcriticalimpact</c>; no level of the CSP programme, only read back (FACTS 5.1).</summary>
    Emergency,
}
