namespace PartnerSupport;

/// <summary>
/// Azure: the API where a plan is known that it files under, else the portal, where the plan Cloud Solution Provider can be chosen
/// (R7). The API is reported to refuse that plan (FACTS 3.6).
/// </summary>
internal static class AzureChoice
{
    internal static RouteChoice Make(RouteQuestion question)
    {
        var (plan, evidence) = question.Plan.Strongest;
        var serves = ChannelTable.IsServedByApi(plan);
        return question.Preference switch
        {
            ChannelPreference.Api => Api(
                question,
                plan,
                evidence,
                MessageText.Format(RouteIds.ReasonApiAsked),
                mayBeRefused: !serves || question.Plan.RefusedBefore
            ),
            _ when question.Plan.RefusedBefore => Portal(plan, PlanEvidence.RefusedBefore, MessageText.Format(RouteIds.ReasonRefusedBefore)),
            ChannelPreference.Portal => Portal(plan, evidence, MessageText.Format(RouteIds.ReasonPortalAsked, RouteNames.Of(SupportChannel.AzurePortal))),
            _ when serves => Api(
                question,
                plan,
                evidence,
                MessageText.Format(RouteIds.ReasonApiPlan, RouteNames.Of(plan), RouteNames.Of(evidence)),
                mayBeRefused: false
            ),
            _ when question.Plan.WhyUnread is { } why && evidence is PlanEvidence.Unknown or PlanEvidence.DeclaredForPartner => Unread(plan, evidence, why),
            _ when plan == SupportPlan.Unknown => Portal(plan, evidence, MessageText.Format(RouteIds.ReasonNoPlanKnown)),
            _ => Portal(plan, evidence, MessageText.Format(RouteIds.ReasonPlanNotServed, RouteNames.Of(plan), RouteNames.Of(evidence))),
        };
    }

    // What could not be read is not absent: under a plan that nobody saw the API may well file.
    private static RouteChoice Unread(SupportPlan plan, PlanEvidence evidence, string why)
    {
        var portal = Portal(plan, evidence, MessageText.Format(RouteIds.ReasonPlanUnread, why));
        return portal with { Findings = [FindingFactory.Warning(RouteIds.PlanUnread, "R7", nameof(SupportRoute.Plan), why), .. portal.Findings] };
    }

    private static RouteChoice Api(RouteQuestion question, SupportPlan plan, PlanEvidence evidence, string reason, bool mayBeRefused)
    {
        var findings = new List<Finding>();
        if (mayBeRefused)
            findings.Add(FindingFactory.Warning(RouteIds.PlanMayBeRefused, "R7", nameof(SupportRequestDraft.Channel), RouteNames.Of(plan)));
        if (!question.Cloud.HasAzureSupportApi)
            findings.Add(FindingFactory.Warning(RouteIds.AzureApiUnverified, "R1", nameof(SupportRequestDraft.Channel), question.Cloud));
        return new()
        {
            Channel = SupportChannel.AzureSupportApi,
            Plan = plan,
            Evidence = evidence,
            Reason = reason,
            Rules = ["R6"],
            Findings = findings,
        };
    }

    /// <summary>In the portal the plan field must say Cloud Solution Provider, whatever else is held (R7).</summary>
    private static RouteChoice Portal(SupportPlan known, PlanEvidence evidence, string reason) =>
        new()
        {
            Channel = SupportChannel.AzurePortal,
            Plan = SupportPlan.CloudSolutionProvider,
            Evidence = known == SupportPlan.CloudSolutionProvider || evidence == PlanEvidence.RefusedBefore ? evidence : PlanEvidence.Unknown,
            Reason = reason,
            Rules = ["R5", "R6", "R7"],
            Findings =
            [
                FindingFactory.Information(
                    RouteIds.PlanCloudSolutionProvider,
                    "R7",
                    nameof(SupportRoute.Plan),
                    RouteNames.Of(SupportPlan.CloudSolutionProvider)
                ),
            ],
        };
}
