using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>What Microsoft.Support demands of a new ticket's properties; null when nothing is wrong (FACTS 3.2, 3.3).</summary>
internal static class AzureTicketRules
{
    private static readonly string[] Required = ["serviceId", "title", "description", "problemClassificationId", "severity"];
    private static readonly string[] Severities = ["minimal", "moderate", "critical", "highestcriticalimpact"];

    public static WireAnswer? Fault(WireCall call, AzureScope scope, JsonObject properties)
    {
        foreach (var name in Required)
        {
            if (string.IsNullOrWhiteSpace(properties.Text(name)))
                return Missing(name);
        }

        if (call.Query["api-version"] != AzureApiVersions.First && properties.Text("advancedDiagnosticConsent") is null)
        {
            return Missing("advancedDiagnosticConsent");
        }

        if (Choice(properties, "severity", Severities) is { } severity)
            return severity;
        if (Choice(properties, "advancedDiagnosticConsent", ["Yes", "No"]) is { } consent)
            return consent;
        if (NotBoolean(properties, "require24X7Response") is { } allDay)
            return allDay;
        if (IsHighest(properties) && scope.Subscription is not { Plan: "Premier" or "Unified" })
        {
            return ArmErrors.Invalid("The severity highestcriticalimpact is reserved for our Premium customers.", target: "severity");
        }

        if (properties.Text("problemStartTime") is { } start && !WireTime.TryParse(start, out _))
        {
            return ArmErrors.Deserialization("Could not convert string to DateTime: " + start);
        }

        return Topic(scope, properties)
            ?? (properties.Member("contactDetails") is JsonObject contact ? AzureContactRules.Fault(contact) : Missing("contactDetails"))
            ?? Phone(call, properties)
            ?? Workspace(call, scope, properties);
    }

    public static WireAnswer Missing(string name) => ArmErrors.Invalid($"The field {name} is required.", target: name);

    /// <summary>A field that holds one of some words, in any casing; absent is allowed.</summary>
    public static WireAnswer? Choice(JsonObject body, string name, string[] words, string parent = "") =>
        body.Member(name) is not { } value || (value.Text() is { } text && words.Contains(text, StringComparer.OrdinalIgnoreCase))
            ? null
            : ArmErrors.Invalid($"The value of {name} is invalid. Accepted values: {string.Join(", ", words)}.", target: parent + name);

    private static WireAnswer? NotBoolean(JsonObject body, string name) =>
        body.Member(name) is not { } value || value.GetValueKind() is JsonValueKind.True or JsonValueKind.False
            ? null
            : ArmErrors.Deserialization($"Could not convert {name} to Boolean.");

    private static bool IsHighest(JsonObject properties) =>
        string.Equals(properties.Text("severity"), "highestcriticalimpact", StringComparison.OrdinalIgnoreCase);

    private static WireAnswer? Topic(AzureScope scope, JsonObject properties)
    {
        if (AzureCatalog.FindById(properties.Text("serviceId")) is not { } service)
        {
            return ArmErrors.Invalid("The service id is invalid.", target: "serviceId");
        }

        if (service.Find(properties.Text("problemClassificationId")) is null)
        {
            return ArmErrors.Invalid("The problem classification id is invalid or not of the service.", target: "problemClassificationId");
        }

        if (scope.Subscription is null)
        {
            return service.Name is AzureCatalog.Billing or AzureCatalog.SubscriptionManagement
                ? null
                : ArmErrors.Invalid("Without a subscription only Billing and Subscription management tickets can be created.", target: "serviceId");
        }

        var resource = (properties.Member("technicalTicketDetails") as JsonObject)?.Text("resourceId");
        if (resource is null)
            return null;
        if (!service.IsTechnical)
        {
            return ArmErrors.Invalid("technicalTicketDetails is only for technical tickets.", target: "technicalTicketDetails");
        }

        return
            resource.StartsWith(scope.Prefix + "/", StringComparison.OrdinalIgnoreCase) && resource.Contains("/providers/", StringComparison.OrdinalIgnoreCase)
            ? null
            : ArmErrors.Invalid("The resource id is invalid or not in the ticket's subscription.", target: "technicalTicketDetails.resourceId");
    }

    /// <summary>Since 2026-06-01 a grave severity needs a phone whatever the method (FACTS 3.1).</summary>
    private static WireAnswer? Phone(WireCall call, JsonObject properties) =>
        call.Query["api-version"] == AzureApiVersions.Next
        && properties.Text("severity")?.ToLowerInvariant() is "critical" or "highestcriticalimpact"
        && string.IsNullOrWhiteSpace((properties.Member("contactDetails") as JsonObject)?.Text("phoneNumber"))
            ? Missing("contactDetails.phoneNumber")
            : null;

    private static WireAnswer? Workspace(WireCall call, AzureScope scope, JsonObject properties) =>
        properties.Text("fileWorkspaceName") is not { Length: > 0 } name
        || call.World.Azure.Workspaces.Find(scope, name) is { } found && found.Expires > call.Now
            ? null
            : ArmErrors.Invalid($"The file workspace '{name}' does not exist or has expired.", target: "fileWorkspaceName");
}
