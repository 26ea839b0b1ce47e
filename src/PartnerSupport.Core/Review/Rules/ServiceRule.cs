namespace PartnerSupport;

/// <summary>R13: the service is one of the four of the programme.</summary>
internal sealed class ServiceRule : IReviewRule
{
    public IEnumerable<Finding> Review(ReviewFacts facts)
    {
        const string Target = nameof(SupportRequestDraft.Service);
        if (facts.Draft.Service is not { IsGiven: true } word)
        {
            yield return FindingFactory.Error(ReviewIds.ServiceMissing, "R13", Target, WordList.Values(RequestWords.Services));
        }
        else if (word.IsUnknown)
        {
            yield return FindingFactory.Error(ReviewIds.ServiceUnknown, "R13", Target, TypedText.Of(word.Text), WordList.All(RequestWords.Services)) with
            {
                Candidates = RequestWords.Services.Accepted,
            };
            if (RefusedDoors.For(word.Text, facts.Cloud) is { } door)
                yield return door;
        }
    }
}
