namespace PartnerSupport;

/// <summary>
/// Reviews of one input held against each other: a later row meets the earlier ones as it would if they had been filed. A review files nothing, so
/// that the ledger cannot tell.
/// </summary>
public sealed class InputDuplicates
{
    private readonly List<(string Label, ReviewFacts Facts)> _earlier = [];

    /// <summary>The review as it is after the rows that came before.</summary>
    /// <param name="review">The review of a row by itself.</param>
    /// <param name="label">How the row is called in the findings of later ones.</param>
    public RequestReview Judge(RequestReview review, string label)
    {
        ArgumentNullException.ThrowIfNull(review);
        var judged = Against(review);
        if (judged.Outcome is ReviewOutcome.Filed or ReviewOutcome.HandedOver)
            _earlier.Add((label, review.Facts));
        return judged;
    }

    private RequestReview Against(RequestReview review)
    {
        var asked = review.Facts;
        if (asked.DuplicateKey is null || review.Outcome is ReviewOutcome.AlreadyThere or ReviewOutcome.Unknown)
            return review;
        if (_earlier.FirstOrDefault(row => HasSameKey(row.Facts, asked)) is { Facts: not null } first)
            return OfKey(review, first.Label, first.Facts);
        var same = _earlier.Where(row => row.Facts.DuplicateKey == asked.DuplicateKey).ToArray();
        return same.Length == 0 ? review : Repeating(review, same.MinBy(row => Rank(row.Facts.Severity)));
    }

    private static RequestReview OfKey(RequestReview review, string label, ReviewFacts first)
    {
        var asked = review.Facts;
        var differences = DuplicateRule.HandlingOf(asked.Draft) == DuplicateHandling.Note ? [] : Differences(first, asked);
        if (differences.Length == 0)
            return Answered(review, DuplicateRule.Returned(label, Standing(first)));
        return With(
            review,
            FindingFactory.Error(
                ReviewIds.IdempotencyKeyReused,
                null,
                nameof(SupportRequestDraft.IdempotencyKey),
                label,
                first.Draft.Title,
                string.Join("; ", differences)
            )
        );
    }

    private static RequestReview Repeating(RequestReview review, (string Label, ReviewFacts Facts) first)
    {
        var finding = DuplicateRule.Finding(review.Facts, first.Label, first.Facts.Severity, Standing(first.Facts));
        return finding.Severity == FindingSeverity.Information ? Answered(review, finding) : With(review, finding);
    }

    // What is refused for another reason is no answer to anything.
    private static RequestReview Answered(RequestReview review, Finding finding) =>
        review.Outcome == ReviewOutcome.Refused ? With(review, finding) : With(review, finding) with { Outcome = ReviewOutcome.AlreadyThere };

    private static RequestReview With(RequestReview review, Finding finding) =>
        review with
        {
            Outcome = finding.Severity == FindingSeverity.Error ? ReviewOutcome.Refused : review.Outcome,
            Findings = [.. review.Findings.Append(finding).OrderByDescending(one => one.Severity)],
        };

    private static bool HasSameKey(ReviewFacts first, ReviewFacts asked) =>
        asked.Draft.IdempotencyKey is { } key
        && string.Equals(first.Draft.IdempotencyKey, key, StringComparison.Ordinal)
        && first.Customer?.TenantId == asked.Customer?.TenantId;

    private static string[] Differences(ReviewFacts first, ReviewFacts asked) =>
        [
            .. new[]
            {
                first.DuplicateKey == asked.DuplicateKey ? null : nameof(SupportRequest.Title),
                first.Category == asked.Category ? null : nameof(SupportRequest.Category),
                first.Severity == asked.Severity ? null : nameof(SupportRequest.Severity),
                first.Draft.Description == asked.Draft.Description ? null : nameof(SupportRequest.Description),
            }.OfType<string>(),
        ];

    // It has no state, number or date yet.
    private static object?[] Standing(ReviewFacts first) => ["-", "-", first.Now.ToString("u"), first.Severity];

    private static int Rank(SupportSeverity severity) => severity == SupportSeverity.Unknown ? int.MaxValue : (int)severity;
}
