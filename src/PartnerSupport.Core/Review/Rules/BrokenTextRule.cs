namespace PartnerSupport;

/// <summary>
/// No text that was read with the wrong encoding: U+FFFD stands where a letter was, and with it different incidents become the same words. Half a
/// surrogate pair was mended to it at the door.
/// </summary>
internal sealed class BrokenTextRule : IReviewRule
{
    private const char Replacement = '\uFFFD';

    public IEnumerable<Finding> Review(ReviewFacts facts)
    {
        var draft = facts.Draft;
        (string Field, string? Text)[] texts =
        [
            (nameof(draft.Title), draft.Title),
            (nameof(draft.Description), draft.Description),
            (nameof(draft.ExternalReference), draft.ExternalReference),
            (nameof(draft.IdempotencyKey), draft.IdempotencyKey),
            (nameof(draft.ResourceId), draft.ResourceId),
            (nameof(draft.Group), draft.Group),
        ];
        return texts
            .Select(entry => (entry.Field, At: GivenText.Of(entry.Text)?.IndexOf(Replacement, StringComparison.Ordinal) ?? -1))
            .Where(entry => entry.At >= 0)
            .Select(entry => FindingFactory.Error(ReviewIds.TextBroken, null, entry.Field, entry.Field, entry.At + 1));
    }
}
