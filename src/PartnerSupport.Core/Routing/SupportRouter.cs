namespace PartnerSupport;

/// <summary>The routing table (docs/decisions/hand-off-instead-of-api.md): which channel a request takes, and why. Pure.</summary>
public static class SupportRouter
{
    /// <summary>Chooses the route.</summary>
    /// <param name="question">What must be known.</param>
    public static RouteDecision Route(RouteQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (Refusal(question) is { } refusal)
            return RouteDecision.Refused(refusal);

        var choice = question.Service == CspService.Azure ? AzureChoice.Make(question) : PortalOnly(question);
        var links = RouteLinks.Find(question, choice.Channel);
        return RouteDecision.By(
            new SupportRoute
            {
                Service = question.Service,
                Cloud = question.Cloud.Cloud,
                Channel = choice.Channel,
                Plan = choice.Plan,
                PlanEvidence = choice.Evidence,
                Reason = choice.Reason,
                Rules = [.. choice.Rules],
                CreateUri = links.Create,
                ManageUri = links.Manage,
                Findings = [.. choice.Findings, .. RouteNotes.Of(question, choice), .. links.Findings],
            }
        );
    }

    private static Finding? Refusal(RouteQuestion question)
    {
        if (question.PartnerTenantId == question.Customer.TenantId)
            return OwnTenantDoor.Refuse(question.Cloud, question.Service, question.Customer.Name);

        var portal = ChannelTable.PortalOf(question.Service);
        if (portal == SupportChannel.Unknown)
        {
            return FindingFactory.Error(
                RouteIds.ServiceOutsideProgramme,
                "R13",
                nameof(SupportRequestDraft.Service),
                string.Join(", ", RequestWords.Services.Values.Select(RouteNames.Of))
            );
        }

        if (question.Category is RequestCategory.Quota or RequestCategory.Other or RequestCategory.Unknown)
        {
            var accepted = string.Join(", ", RequestWords.Categories.Values);
            return FindingFactory.Error(RouteIds.CategoryReadOnly, null, nameof(SupportRequestDraft.Category), question.Category, accepted);
        }

        return question is { Preference: ChannelPreference.Api, Service: not CspService.Azure }
            ? FindingFactory.Error(
                RouteIds.ChannelNotAvailable,
                "R5",
                nameof(SupportRequestDraft.Channel),
                RouteNames.Of(question.Service),
                RouteNames.Of(portal)
            )
            : null;
    }

    /// <summary>Office 365, Dynamics CRM Online and Enterprise Mobility Suite: no API files them (FACTS 4.6).</summary>
    private static RouteChoice PortalOnly(RouteQuestion question)
    {
        var portal = ChannelTable.PortalOf(question.Service);
        var declared = question.Plan.DeclaredForPartner;
        return new()
        {
            Channel = portal,
            Plan = declared == SupportPlan.Unknown ? SupportPlan.CloudSolutionProvider : declared,
            Evidence = declared == SupportPlan.Unknown ? PlanEvidence.Unknown : PlanEvidence.DeclaredForPartner,
            Reason = MessageText.Format(RouteIds.ReasonNoApi, RouteNames.Of(question.Service), RouteNames.Of(portal)),
            Rules = ["R5", "R10"],
        };
    }
}
