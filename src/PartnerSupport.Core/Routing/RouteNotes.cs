using System.Globalization;

namespace PartnerSupport;

/// <summary>Warnings and notes that come with a route (R1, R3, R14b, R16, R24).</summary>
internal static class RouteNotes
{
    internal static IEnumerable<Finding> Of(RouteQuestion question, RouteChoice choice)
    {
        var service = RouteNames.Of(question.Service);
        if (question.Category == RequestCategory.Fraud)
            yield return FindingFactory.Warning(RouteIds.FraudContainFirst, "R3", nameof(SupportRequestDraft.Category));

        if (question.Cloud.ClosedSince is { } closed)
        {
            yield return FindingFactory.Warning(
                RouteIds.CloudClosed,
                "R1",
                nameof(SupportRoute.Cloud),
                question.Cloud,
                closed.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            );
        }

        if (!question.Cloud.OfferedServices.Contains(question.Service))
        {
            yield return FindingFactory.Warning(RouteIds.ServiceNotSoldInCloud, "R1", nameof(SupportRequestDraft.Service), service, question.Cloud);
        }

        if (question.Service == CspService.DynamicsCrmOnline && !ChannelTable.ReachesDynamics(question.Plan.DeclaredForPartner))
        {
            yield return FindingFactory.Warning(RouteIds.DynamicsPlanTooLow, "R24", nameof(SupportRoute.Plan), RouteNames.Of(question.Plan.DeclaredForPartner));
        }

        if (question.Category is RequestCategory.Billing or RequestCategory.SubscriptionManagement)
        {
            yield return FindingFactory.Information(RouteIds.BillingIncluded, "R16", nameof(SupportRequestDraft.Category), RouteNames.Of(question.Category));
        }
        else if (question.Service == CspService.Azure)
        {
            yield return FindingFactory.Information(RouteIds.AzureChargeMayArise, "R14b", nameof(SupportRoute.Plan), RouteNames.Of(choice.Plan));
        }

        if (question.Category == RequestCategory.Billing)
        {
            yield return FindingFactory.Information(RouteIds.BillingInvoiceElsewhere, "R3", nameof(SupportRequestDraft.Category));
        }
    }
}
