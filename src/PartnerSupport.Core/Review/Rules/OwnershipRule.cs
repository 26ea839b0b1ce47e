namespace PartnerSupport;

/// <summary>R13, R15: the customer owns the service; trial licences count.</summary>
internal sealed class OwnershipRule : IReviewRule
{
    public IEnumerable<Finding> Review(ReviewFacts facts)
    {
        const string Target = nameof(SupportRequestDraft.Service);
        var customer = facts.Customer;
        if (customer is null || facts.Service == CspService.Unknown || facts.IsPreview)
            yield break;
        if (facts.OwnsService == false)
        {
            yield return FindingFactory.Error(ReviewIds.ServiceNotOwned, "R13", Target, customer.Name, facts.Service);
        }
        else if (facts.OwnsService is null)
        {
            yield return FindingFactory.Warning(ReviewIds.ServiceOwnershipUnknown, "R13", Target, customer.Name, facts.Service, Why(facts));
        }
        else if (facts.IsTrial)
        {
            yield return FindingFactory.Information(ReviewIds.ServiceInTrial, "R15", Target, customer.Name, facts.Service);
        }
    }

    private static string Why(ReviewFacts facts) =>
        (facts.Service == CspService.Azure ? facts.Estate.Subscriptions.WhyUnknown : facts.Estate.Licences.WhyUnknown) ?? string.Empty;
}
