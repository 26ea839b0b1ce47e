namespace PartnerSupport.Sandbox;

/// <summary>The api-versions that the sandbox serves, in one place (FACTS 3.1).</summary>
internal static class AzureApiVersions
{
    public const string Current = "2024-04-01";

    /// <summary>Without advancedDiagnosticConsent; what the recordings show.</summary>
    public const string First = "2020-04-01";

    /// <summary>Beside the current one: finds a ticket by its number, and wants a phone for grave severities (FACTS 3.1).</summary>
    public const string Next = "2026-06-01";

    public static WireAnswer? Refusal(WireCall call, bool support)
    {
        if (!call.Query.TryGetValue("api-version", out var version) || version.Length == 0)
        {
            return ArmErrors.BadRequest("MissingApiVersionParameter", "The api-version query parameter (?api-version=) is required for all requests.");
        }

        if (support && version is not (Current or First or Next))
        {
            return ArmErrors.BadRequest(
                "NoRegisteredProviderFound",
                $"No registered resource provider found for location '' and API version '{version}' for type 'supportTickets'. The supported "
                    + $"api-versions are '{First}, {Current}, {Next}'."
            );
        }

        return DateOnly.TryParseExact(version.Split("-preview")[0], "yyyy-MM-dd", out _)
            ? null
            : ArmErrors.BadRequest("InvalidApiVersionParameter", $"The api-version '{version}' is invalid.");
    }
}
