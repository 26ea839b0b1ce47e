using System.Globalization;
using Newtonsoft.Json.Linq;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Services.AzureSupport;

/// <summary>The body that creates a ticket, exactly as support.json 2024-04-01 wants it (FACTS 3.3).</summary>
internal static class TicketBody
{
    /// <summary>What goes out where nobody said anything: one table.</summary>
    private const string DefaultTimeZone = "UTC";

    /// <summary>The body.</summary>
    /// <param name="request">The request.</param>
    public static JObject Create(SupportRequest request)
    {
        var properties = new JObject
        {
            ["serviceId"] = request.ProductId ?? throw new ArgumentException("The review has let a topic without a product pass.", nameof(request)),
            ["title"] = request.Title,
            ["description"] = request.Description ?? request.Title,
            ["problemClassificationId"] = request.TopicId,
            ["severity"] = Severity(request.Severity),
            ["advancedDiagnosticConsent"] = request.AdvancedDiagnosticConsent ? "Yes" : "No",
            ["contactDetails"] = Contact(
                request.Contact ?? throw new ArgumentException("The review has let a request without a contact pass.", nameof(request))
            ),
        };
        // Its files lie in a workspace of its own name, where files of a later day go as well.
        if (request.Attachments.Count > 0)
            properties["fileWorkspaceName"] = request.ResourceName;
        if (request.Require24x7Response is { } roundTheClock)
            properties["require24X7Response"] = roundTheClock;
        if (request.ProblemStartTime is { } began)
            properties["problemStartTime"] = Time(began);
        // A billing or subscription request is about no resource, and is refused with one.
        if (SpecialServices.Category(request.ProductId) == RequestCategory.Technical && request.ResourceId is { Length: > 0 } resource)
            properties["technicalTicketDetails"] = new JObject { ["resourceId"] = resource };
        return new JObject { ["properties"] = properties };
    }

    /// <summary>The contact's part, of a create or of a change (FACTS 3.5: the change is not wrapped).</summary>
    /// <param name="contact">The contact.</param>
    public static JObject Contact(SupportContact contact)
    {
        var details = new JObject
        {
            ["firstName"] = contact.FirstName,
            ["lastName"] = contact.LastName,
            ["preferredContactMethod"] = contact.Method == ContactMethod.Phone ? "phone" : "email",
            ["primaryEmailAddress"] = contact.Email,
            ["preferredTimeZone"] = TimeZoneTables.Ids.ToWindowsId(contact.TimeZone) ?? contact.TimeZone ?? DefaultTimeZone,
            ["country"] = contact.Country ?? string.Empty,
            ["preferredSupportLanguage"] = (SupportLanguages.Find(contact.Language) ?? SupportLanguages.English).Code,
        };
        if (contact.Phone is { Length: > 0 } phone)
            details["phoneNumber"] = phone;
        if (contact.AdditionalEmail.Count > 0)
            details["additionalEmailAddresses"] = new JArray(contact.AdditionalEmail);
        return details;
    }

    /// <summary>The severity as the service writes it. Emergency is for Premium customers and only read back.</summary>
    /// <param name="severity">The severity.</param>
    public static string Severity(SupportSeverity severity) =>
        severity switch
        {
            SupportSeverity.Critical => "critical",
            SupportSeverity.Moderate => "moderate",
            SupportSeverity.Emergency => "highestcriticalimpact",
            _ => "minimal",
        };

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
