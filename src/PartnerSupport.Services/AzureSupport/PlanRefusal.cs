namespace PartnerSupport.Services.AzureSupport;

/// <summary>
/// How the service says that the support plan does not allow its API (FACTS 3.6): by code, or, since the code of the CSP case is unverified, by its
/// words.
/// </summary>
internal static class PlanRefusal
{
    private const string Code = "InvalidSupportPlan";

    private static readonly string[] Words = ["support plan type is", "high tier-support plans", "aka.ms/supportapi"];

    /// <summary>Whether an error is that refusal.</summary>
    /// <param name="code">The error's code.</param>
    /// <param name="message">The error's words.</param>
    public static bool Is(string? code, string? message) =>
        string.Equals(code, Code, StringComparison.OrdinalIgnoreCase)
        || (message is not null && Array.Exists(Words, words => message.Contains(words, StringComparison.OrdinalIgnoreCase)));
}
