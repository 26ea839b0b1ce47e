namespace PartnerSupport;

/// <summary>
/// Customer addresses and phone numbers in title or description: a warning that names the place, since an affected user may rightly be named (R8).
/// </summary>
internal sealed class TextRule : IReviewRule
{
    public IEnumerable<Finding> Review(ReviewFacts facts) =>
        facts.CustomerContacts is not { } customer
            ? []
            :
            [
                .. CustomerDataScan.Find(nameof(SupportRequestDraft.Title), facts.Draft.Title, customer, facts.Policy),
                .. CustomerDataScan.Find(nameof(SupportRequestDraft.Description), facts.Draft.Description, customer, facts.Policy),
            ];
}
