namespace PartnerSupport;

/// <summary>R24: only the provider of the subscription files Azure requests; indirect resellers and advisors cannot.</summary>
internal sealed class ProviderRule : IReviewRule
{
    public IEnumerable<Finding> Review(ReviewFacts facts)
    {
        var customer = facts.Customer;
        if (facts.Service != CspService.Azure || customer is null)
            yield break;
        if (IsOneOf(facts.Partner?.ProgramType, "indirectreseller", "indirect reseller", "advisor") || IsOneOf(customer.Relationship, "advisor"))
        {
            yield return FindingFactory.Error(ReviewIds.NotTheProvider, "R24", nameof(SupportRequestDraft.Customer), customer.Name);
        }
    }

    private static bool IsOneOf(string? value, params string[] words) => value is not null && words.Contains(value.Trim(), StringComparer.OrdinalIgnoreCase);
}
