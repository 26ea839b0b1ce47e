namespace PartnerSupport;

/// <summary>Where a rule stands.</summary>
internal static class RuleSources
{
    /// <summary>The page of the rule: the partner's own document, or the later page (R24, R25).</summary>
    internal static string Of(string rule) =>
        rule is "R24" or "R25" ? "Partner Center, Report problems on behalf of a customer (2023 and later)"
        : rule is "R2" ? "Partner Center, Escalate problems to Microsoft"
        : "Partner Center, Report problems on behalf of a customer (January 2017)";
}
