namespace PartnerSupport;

/// <summary>
/// How services, channels and plans are called in the user's language. A plan's name is what stands in the portal, so it is never translated.
/// </summary>
internal static class RouteNames
{
    internal static string Of(CspService service) => MessageText.Format($"Service{service}_Name");

    internal static string Of(SupportChannel channel) => MessageText.Format($"Channel{channel}_Name");

    internal static string Of(SupportPlan plan) => MessageText.Format($"Plan{plan}_Name");

    internal static string Of(PlanEvidence evidence) => MessageText.Format($"Evidence{evidence}_Name");

    internal static string Of(LinkVerdict verdict) => MessageText.Format($"Link{verdict}_Name");

    internal static string Of(RequestCategory category) => MessageText.Format($"Category{category}_Name");

    internal static string Of(SupportSeverity severity) => MessageText.Format($"Severity{severity}_Name");
}
