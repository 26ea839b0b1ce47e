using System.Diagnostics.CodeAnalysis;

namespace PartnerSupport;

/// <summary>
/// Severity of a request; the order is the order of lists, A first (R17, R18). The letter is the word that lists, completion and files show, so it stands
/// first: .NET takes the first of two names of a value. The long names are the document's.
/// </summary>
[SuppressMessage("Design", "CA1069:Enums values should not be duplicated", Justification = "Two names of one value: the letter and the word (R18).")]
public enum SupportSeverity
{
    /// <summary>Not given, or not understood.</summary>
    Unknown = 0,

    /// <summary>Critical impact: significant loss or degradation; production services are down.</summary>
    A = 1,

    /// <summary>The same as <see cref="A"/>.</summary>
    Critical = 1,

    /// <summary>Moderate impact: moderate loss or degradation; production is partly affected.</summary>
    B = 2,

    /// <summary>The same as <see cref="B"/>.</summary>
    Moderate = 2,

    /// <summary>Minimal impact: minimal loss or degradation; still available, or not production.</summary>
    C = 3,

    /// <summary>The same as <see cref="C"/>.</summary>
    Minimal = 3,

    /// <summary>Azure's <c>highestcriticalimpact</c>; no level of the CSP programme, only read back (FACTS 5.1).</summary>
    Emergency = 4,
}
