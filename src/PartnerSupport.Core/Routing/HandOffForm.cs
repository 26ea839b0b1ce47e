using System.Globalization;

namespace PartnerSupport;

/// <summary>The fields of the portal's form, in its order: names in the user's language, values exactly as they are to stand there.</summary>
internal sealed class HandOffForm
{
    private readonly Dictionary<string, string> _values = [];
    private readonly List<string> _contactNames = [];

    internal IReadOnlyDictionary<string, string> Values => _values;

    internal IReadOnlyList<string> ContactNames => _contactNames;

    internal static HandOffForm Fill(HandOffOrder order, string title, string description)
    {
        var form = new HandOffForm();
        var request = order.Request;
        var isAzure = order.Route.Channel == SupportChannel.AzurePortal;
        form.Add(RouteIds.FieldIssueType, IssueType(request.Category));
        if (isAzure)
            form.Add(RouteIds.FieldSubscription, order.Subscription);
        if (isAzure)
            form.Add(RouteIds.FieldResource, request.ResourceId);
        form.Add(RouteIds.FieldTopic, request.Topic);
        form.Add(RouteIds.FieldTitle, title);
        form.Add(RouteIds.FieldDescription, description);
        form.Add(RouteIds.FieldStartTime, request.ProblemStartTime?.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture));
        if (isAzure)
            form.Add(RouteIds.FieldSupportPlan, RouteNames.Of(SupportPlan.CloudSolutionProvider));
        form.Add(RouteIds.FieldSeverity, Severity(request.Severity));
        form.Add(RouteIds.FieldAroundTheClock, request.Require24x7Response is { } asked ? YesNo(asked) : null);
        if (isAzure)
            form.Add(RouteIds.FieldDiagnosticConsent, YesNo(request.AdvancedDiagnosticConsent));
        form.Add(RouteIds.FieldLanguage, (SupportLanguages.OrEnglish(request.Contact?.Language) ?? SupportLanguages.English).EnglishName);
        form.AddContact(request.Contact!);
        return form;
    }

    /// <summary>The severity as the portals write it (R17, R18).</summary>
    internal static string Severity(SupportSeverity severity) =>
        severity switch
        {
            SupportSeverity.Critical or SupportSeverity.Emergency => "A - Critical impact",
            SupportSeverity.Moderate => "B - Moderate impact",
            _ => "C - Minimal impact",
        };

    /// <summary>The issue type as the portals write it. Fraud has none of its own; the document settles it on the way of billing (R3).</summary>
    internal static string IssueType(RequestCategory category) =>
        category switch
        {
            RequestCategory.Billing or RequestCategory.Fraud => "Billing",
            RequestCategory.SubscriptionManagement => "Subscription management",
            _ => "Technical",
        };

    private static string YesNo(bool value) => value ? "Yes" : "No";

    private void AddContact(SupportContact contact)
    {
        Add(RouteIds.FieldContactMethod, contact.Method == ContactMethod.Phone ? "Phone" : "Email");
        Add(RouteIds.FieldFirstName, contact.FirstName, isContact: true);
        Add(RouteIds.FieldLastName, contact.LastName, isContact: true);
        Add(RouteIds.FieldEmail, contact.Email, isContact: true);
        Add(RouteIds.FieldAdditionalEmail, string.Join("; ", contact.AdditionalEmail), isContact: true);
        Add(RouteIds.FieldPhone, contact.Phone, isContact: true);
        Add(RouteIds.FieldCountry, contact.Country);
        Add(RouteIds.FieldTimeZone, contact.TimeZone);
    }

    private void Add(string name, string? value, bool isContact = false)
    {
        if (!GivenText.Is(value))
            return;
        var text = MessageText.Format(name);
        _values[text] = value;
        if (isContact)
            _contactNames.Add(text);
    }
}
