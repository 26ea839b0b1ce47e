using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Services.AzureSupport;

/// <summary>Reads tickets. The service returns other casing than it was sent (FACTS 3.4): "Minimal", "Open", "ProDirect".</summary>
internal static partial class TicketReader
{
    /// <summary>Reads a ticket.</summary>
    /// <param name="ticket">The ticket resource.</param>
    /// <param name="customer">The customer.</param>
    /// <param name="cloud">The cloud.</param>
    /// <exception cref="SupportException">AnswerNotUnderstood: it has no properties.</exception>
    public static SupportRequest Read(JObject ticket, CspCustomer customer, CspCloud cloud)
    {
        if (ticket.Member("properties") is not JObject properties)
            throw JsonExchange.NotUnderstood("properties");
        var name = ticket.Text("name") ?? ticket.Text("id")?.Split('/')[^1];
        var title = properties.Text("title") ?? name ?? string.Empty;
        return new SupportRequest
        {
            Reference = ReferenceOf(name) ?? RequestReference.FindIn(title) ?? RequestReference.FindIn(properties.Text("description")),
            RequestNumber = properties.Text("supportTicketId"),
            CustomerId = customer.TenantId,
            CustomerName = customer.Name,
            CustomerDomain = customer.DefaultDomain,
            Service = CspService.Azure,
            Category = SpecialServices.Category(properties.Text("serviceId")),
            Severity = Severity(properties.Text("severity")),
            Status = Status(properties.Text("status")),
            Channel = SupportChannel.AzureSupportApi,
            Plan = Plan(properties).Plan,
            Title = title,
            Description = properties.Text("description"),
            Topic = Topic(properties),
            TopicId = properties.Text("problemClassificationId"),
            ProductId = properties.Text("serviceId"),
            ProblemStartTime = properties.Time("problemStartTime"),
            Require24x7Response = properties.Flag("require24X7Response"),
            AdvancedDiagnosticConsent = string.Equals(properties.Text("advancedDiagnosticConsent"), "Yes", StringComparison.OrdinalIgnoreCase),
            SubscriptionId = SubscriptionOf(ticket.Text("id")),
            ResourceId = properties.At("technicalTicketDetails").Text("resourceId"),
            ResourceName = name,
            Contact = Contact(properties.Member("contactDetails")),
            CreatedAt = properties.Time("createdDate"),
            ModifiedAt = properties.Time("modifiedDate"),
            ClosedAt = Status(properties.Text("status")) == RequestStatus.Closed ? properties.Time("modifiedDate") : null,
            ServiceAnswerMinutes = properties.At("serviceLevelAgreement").Number("slaMinutes"),
            Cloud = cloud,
        };
    }

    /// <summary>The plan that the service read for a ticket.</summary>
    /// <param name="properties">The ticket's properties.</param>
    public static PlanRead Plan(JToken? properties)
    {
        var text = properties.Text("supportPlanType") ?? properties.Text("supportPlanDisplayName");
        return new PlanRead(
            SupportPlanWords.Read(text) is var plan and not SupportPlan.Unknown ? plan : SupportPlanWords.Read(properties.Text("supportPlanDisplayName")),
            text
        );
    }

    /// <summary>The reference inside a resource name of ours: the reference in lower case and sixteen more characters.</summary>
    /// <param name="name">The resource name.</param>
    public static string? ReferenceOf(string? name) =>
        name is not null && OurName().Match(name) is { Success: true } match ? match.Groups[1].Value.ToUpperInvariant() : null;

    private static string? Topic(JToken properties) =>
        (properties.Text("serviceDisplayName"), properties.Text("problemClassificationDisplayName")) switch
        {
            ({ } service, { } problem) => $"{service} / {problem}",
            var (service, problem) => problem ?? service,
        };

    private static SupportSeverity Severity(string? word) =>
        word?.ToLowerInvariant() switch
        {
            "critical" => SupportSeverity.Critical,
            "moderate" => SupportSeverity.Moderate,
            "minimal" => SupportSeverity.Minimal,
            "highestcriticalimpact" => SupportSeverity.Emergency,
            _ => SupportSeverity.Unknown,
        };

    private static RequestStatus Status(string? word) =>
        word?.Replace(" ", string.Empty, StringComparison.Ordinal).ToLowerInvariant() switch
        {
            // "Updating": a communication or change is on its way; the ticket is open.
            "open" or "updating" or "inprogress" or "active" => RequestStatus.Open,
            "closed" or "resolved" => RequestStatus.Closed,
            "waitingforcustomer" or "waitingoncustomer" or "awaitingcustomerresponse" => RequestStatus.AttentionNeeded,
            _ => RequestStatus.Unknown,
        };

    private static SupportContact? Contact(JToken? contact) =>
        contact.Text("primaryEmailAddress") is not { } mail
            ? null
            : new SupportContact
            {
                FirstName = contact.Text("firstName") ?? string.Empty,
                LastName = contact.Text("lastName") ?? string.Empty,
                Email = mail,
                Phone = contact.Text("phoneNumber"),
                AdditionalEmail = contact.Texts("additionalEmailAddresses"),
                Country = contact.Text("country")?.ToUpperInvariant(),
                TimeZone = contact.Text("preferredTimeZone"),
                Language = contact.Text("preferredSupportLanguage"),
                Method = string.Equals(contact.Text("preferredContactMethod"), "phone", StringComparison.OrdinalIgnoreCase)
                    ? ContactMethod.Phone
                    : ContactMethod.Email,
            };

    private static Guid? SubscriptionOf(string? id) =>
        id?.Split('/') is [_, var root, var subscription, ..]
        && string.Equals(root, "subscriptions", StringComparison.OrdinalIgnoreCase)
        && Guid.TryParse(subscription, out var guid)
            ? guid
            : null;

    [GeneratedRegex("^(csp-[0-9a-hjkmnp-tv-z]{8})-[0-9a-hjkmnp-tv-z]{16}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OurName();
}
