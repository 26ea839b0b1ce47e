namespace PartnerSupport;

/// <summary>The right door for what the programme does not cover (R13, R24, FACTS 1.4, 1.6, 5.3).</summary>
public static class RefusedDoors
{
    private static readonly (string Id, string Rule, string[] Words)[] Doors =
    [
        (RouteIds.MarketplaceElsewhere, "R24", ["marketplace", "appsource", "third-party", "third party", "isv", "마켓플레이스"]),
        (RouteIds.VulnerabilityElsewhere, "R13", ["vulnerability", "msrc", "cve", "exploit", "취약점"]),
        (
            RouteIds.OnPremisesElsewhere,
            "R13",
            [
                "on premises",
                "on-premises",
                "on-prem",
                "onprem",
                "server 20",
                "windows server",
                "exchange server",
                "sharepoint server",
                "온-프레미스",
                "온프레미스",
            ]
        ),
        (RouteIds.PartnerInvoiceElsewhere, "R3", ["partner invoice", "csp invoice", "reconciliation", "payout", "incentive"]),
        (RouteIds.PartnerCenterElsewhere, "R13", ["partner center", "partner centre", "partnercenter", "mpn", "파트너 센터"]),
        (RouteIds.QuotaElsewhere, "R13", ["quota", "할당량"]),
    ];

    /// <summary>The refusal that names the right door for a word that is none of the four services; null when no door is known for it.</summary>
    /// <param name="typed">What was typed as the service.</param>
    /// <param name="cloud">The cloud, for links.</param>
    public static Finding? For(string? typed, CloudInfo cloud)
    {
        ArgumentNullException.ThrowIfNull(cloud);
        if (!GivenText.Is(typed) || RequestWords.Services.Find(typed) != CspService.Unknown)
            return null;
        var words = $" {Plain(typed)} ";
        foreach (var (id, rule, starts) in Doors)
        {
            // A word begins where a blank stands before it, so that "advisory" is no "isv".
            if (!starts.Any(start => words.Contains($" {Plain(start)}", StringComparison.Ordinal)))
                continue;
            return FindingFactory.Error(
                id,
                rule,
                nameof(SupportRequestDraft.Service),
                typed.Trim(),
                DeepLinks.Own(cloud, SupportChannel.AzurePortal)!.AbsoluteUri
            );
        }

        return null;
    }

    private static string Plain(string text) => string.Concat(text.Trim().ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' '));
}
