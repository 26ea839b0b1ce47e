using System.Globalization;

namespace PartnerSupport;

/// <summary>
/// The fields of the portal's form, in its order, with values exactly as they are to stand there. Labels and order are <see cref="PortalForm"/>'s.
/// </summary>
internal static class HandOffForm
{
    /// <summary>The form as an operator's portal shows it.</summary>
    /// <param name="request">The request, without its reference in the texts.</param>
    /// <param name="style">How the portal writes.</param>
    internal static IReadOnlyList<FormEntry> Fill(SupportRequest request, PortalStyle style) =>
        [
            .. PortalForm
                .Of(request.Channel)
                .Select(field => (field, value: ValueOf(field.Name, request, style)))
                .Where(pair => GivenText.Is(pair.value))
                .Select(pair => new FormEntry(pair.field, pair.value!)),
        ];

    /// <summary>The form as the request keeps it: for whoever reads it, wherever that is, so that times are UTC's and say so.</summary>
    internal static IReadOnlyList<FormEntry> Keep(SupportRequest request)
    {
        var form = Fill(request, new PortalStyle(CultureInfo.CurrentUICulture, TimeZoneInfo.Utc));
        var start = request.ProblemStartTime?.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
        return
        [
            .. form.Where(entry => entry.Field.Kind != PortalFieldKind.Date)
                .Select(entry => entry.Field.Kind == PortalFieldKind.Time ? entry with { Value = start! } : entry),
        ];
    }

    /// <summary>What a field is called in a list of names and values, where the value may be in another language than the name.</summary>
    internal static string NameOf(FormEntry entry)
    {
        var label = entry.Field.Kind == PortalFieldKind.Time ? MessageText.Format(RouteIds.FieldStart) : entry.Field.Label(CultureInfo.CurrentUICulture);
        return entry.Field.IsPortalWord ? MessageText.Format(RouteIds.FieldPortalWord, label) : label;
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

    private static string? ValueOf(string name, SupportRequest request, PortalStyle style)
    {
        var contact = request.Contact;
        return name switch
        {
            "IssueType" => IssueType(request.Category),
            "Subscription" => Subscription(request),
            "Resource" => request.ResourceId,
            "Topic" => request.Topic,
            "Title" => request.Reference is { } marked ? RequestTitle.With(request.Title, marked) : request.Title,
            "Description" => request.Reference is { } last ? RequestTitle.Describe(request.Description ?? string.Empty, last) : request.Description,
            "StartDate" => request.ProblemStartTime is { } date ? style.Date(date) : null,
            "StartTime" => request.ProblemStartTime is { } time ? style.Time(time) : null,
            "SupportPlan" => RouteNames.Of(SupportPlan.CloudSolutionProvider),
            "Severity" => Severity(request.Severity),
            "AroundTheClock" => request.Require24x7Response is { } asked ? YesNo(asked) : null,
            "DiagnosticConsent" => YesNo(request.AdvancedDiagnosticConsent),
            "Language" => (SupportLanguages.OrEnglish(contact?.Language) ?? SupportLanguages.English).EnglishName,
            "ContactMethod" => contact?.Method == ContactMethod.Phone ? "Phone" : "Email",
            "FirstName" => contact?.FirstName,
            "LastName" => contact?.LastName,
            "Email" => contact?.Email,
            "AdditionalEmail" => contact is null ? null : string.Join("; ", contact.AdditionalEmail),
            "Phone" => contact?.Phone,
            "Country" => contact?.Country,
            "TimeZone" => contact?.TimeZone,
            _ => null,
        };
    }

    /// <summary>The subscription as the portals show it: name and id.</summary>
    internal static string? Subscription(SupportRequest request) =>
        request.SubscriptionId is { } id ? new AzureSubscription { Id = id, Name = request.SubscriptionName ?? id.ToString() }.ToString() : null;

    private static string YesNo(bool value) => value ? "Yes" : "No";
}
