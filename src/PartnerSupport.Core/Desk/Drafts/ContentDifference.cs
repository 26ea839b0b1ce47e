namespace PartnerSupport;

/// <summary>What a key was used for the first time, and what it is used for now: a key that means two requests means none.</summary>
internal static class ContentDifference
{
    /// <summary>Names of the fields that differ, with both values; a text that the row holds no more is not compared.</summary>
    /// <param name="row">The key's row.</param>
    /// <param name="asked">What is asked now; a word that was not understood is refused for itself, and not compared.</param>
    internal static IReadOnlyList<string> Between(LedgerEntry row, ReviewFacts asked)
    {
        var filed = row.Request;
        return
        [
            .. Difference(nameof(filed.Service), filed.Service, asked.Service == CspService.Unknown ? filed.Service : asked.Service),
            .. Difference(nameof(filed.Category), filed.Category, asked.Category),
            .. Difference(nameof(filed.Severity), row.AskedSeverity, asked.Severity == SupportSeverity.Unknown ? row.AskedSeverity : asked.Severity),
            .. Difference(nameof(filed.Title), filed.Title, asked.Draft.Title),
            .. Difference(nameof(filed.SubscriptionId), filed.SubscriptionId, asked.Subscription.Subscription?.Id ?? filed.SubscriptionId),
            .. Difference(nameof(filed.ResourceId), filed.ResourceId ?? string.Empty, asked.Draft.ResourceId ?? filed.ResourceId ?? string.Empty),
            .. filed.Description is null || filed.Description == (asked.Draft.Description ?? filed.Description) ? [] : (string[])[nameof(filed.Description)],
        ];
    }

    private static IEnumerable<string> Difference<T>(string name, T? filed, T? asked) =>
        EqualityComparer<T>.Default.Equals(filed, asked) || (filed is string one && asked is string other && IsSame(one, other))
            ? []
            : [$"{name}: {filed} / {asked}"];

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
