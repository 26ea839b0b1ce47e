using System.Globalization;

namespace PartnerSupport;

/// <summary>The numbered steps of a hand-off in the order of the document: R4, R5, R13, then R6 to R9 or R10 to R12; for fraud R3 leads.</summary>
internal sealed class HandOffSteps
{
    private readonly List<HandOffStep> _steps = [];

    internal static IReadOnlyList<HandOffStep> Of(HandOffOrder order, DateTimeOffset submitBy)
    {
        var steps = new HandOffSteps();
        if (order.Request.Category == RequestCategory.Fraud)
            steps.Contain(order);
        steps.ReachTheCustomer(order);
        if (order.Route.Channel == SupportChannel.AzurePortal)
            steps.FillAzurePortal(order);
        else
            steps.FillAdminCenter(order);
        var until = submitBy.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
        steps.Add(RouteIds.StepTellNumber, null, order.Reference, until);
        return steps._steps;
    }

    /// <summary>What to contain and suspend before anything is reported (R3, FACTS 1.6).</summary>
    private void Contain(HandOffOrder order)
    {
        if (order.FraudEvents.Count > 0)
        {
            Add(RouteIds.StepFraudEvents, "R3", order.FraudEvents.Count, string.Join("; ", order.FraudEvents.Select(Describe)));
        }

        if (order.Route.Service == CspService.Azure)
            Add(RouteIds.StepFraudSuspendAzure, "R3", order.Subscription ?? order.Customer.Name);
        else
            Add(RouteIds.StepFraudSuspendLicences, "R3", RouteNames.Of(order.Route.Service), order.Customer.Name);
        Add(RouteIds.StepFraudCredentials, "R3", order.Customer.Name);
        if (order.Cloud.PartnerCenterAlerts is { } alerts)
            Add(RouteIds.StepFraudTell, "R3", alerts.AbsoluteUri);
    }

    private void ReachTheCustomer(HandOffOrder order)
    {
        var (customer, route) = (order.Customer, order.Route);
        var start = order.Cloud.PartnerCenterPortal is { } portal ? $" ({portal.AbsoluteUri})" : string.Empty;
        Add(RouteIds.StepPartnerCenter, "R4", start, customer.Name, customer.TenantId);
        Add(RouteIds.StepServiceManagement, "R5", RouteNames.Of(route.Service), RouteNames.Of(route.Channel), route.CreateUri?.AbsoluteUri ?? "-");
        if (DeepLinks.Page(order.Cloud, route.Channel, customer) is { } page && page.Host == route.CreateUri?.Host)
            Add(RouteIds.StepSupportPage, "R5", page.AbsoluteUri);
        Add(RouteIds.StepCheckContext, route.Service == CspService.Azure ? "R22" : "R23", customer.DefaultDomain ?? customer.Name, customer.TenantId);
    }

    private void FillAzurePortal(HandOffOrder order)
    {
        Add(RouteIds.StepAzureNew, "R6");
        Add(RouteIds.StepAzureIssue, "R6", HandOffForm.IssueType(order.Request.Category), order.Subscription ?? "-");
        if (order.Request.Topic is { Length: > 0 } topic)
            Add(RouteIds.StepTopic, "R6", topic);
        Add(RouteIds.StepSupportPlan, "R7", RouteNames.Of(SupportPlan.CloudSolutionProvider));
        FillCommon(order, "R8");
        Add(RouteIds.StepAzureCreate, "R6");
        Add(RouteIds.StepAzureManage, "R9", order.Route.ManageUri?.AbsoluteUri ?? "-");
    }

    private void FillAdminCenter(HandOffOrder order)
    {
        Add(RouteIds.StepCreateServiceRequest, "R10");
        if (order.Request.Topic is { Length: > 0 } topic)
            Add(RouteIds.StepTopicCategory, "R10", topic);
        else
            Add(RouteIds.StepIssueCategory, "R10", HandOffForm.IssueType(order.Request.Category));
        FillCommon(order, "R11");
        Add(RouteIds.StepSubmit, "R11");
        Add(RouteIds.StepViewAll, "R12", order.Route.ManageUri?.AbsoluteUri ?? "-");
    }

    private void FillCommon(HandOffOrder order, string contactRule)
    {
        if (order.Request.Category == RequestCategory.Fraud)
            Add(RouteIds.StepFraudCategory, "R3", HandOffForm.IssueType(order.Request.Category));
        Add(RouteIds.StepSeverity, "R17", HandOffForm.Severity(order.Request.Severity));
        Add(RouteIds.StepTexts, null, order.Reference);
        Add(RouteIds.StepContact, contactRule, order.Request.Contact!);
    }

    private static string Describe(FraudEvent fraud) =>
        string.Join(", ", new[] { fraud.Id, fraud.Kind, fraud.ResourceName, fraud.SubscriptionId?.ToString() }.Where(part => GivenText.Is(part)));

    private void Add(string id, string? rule, params object?[] arguments) => _steps.Add(new(_steps.Count + 1, MessageText.Format(id, arguments), rule));
}
