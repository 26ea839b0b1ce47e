namespace PartnerSupport;

/// <summary>What a portal's form has no place for, said before somebody looks for it. Pure.</summary>
internal static class HandOffLimits
{
    internal static IReadOnlyList<string> Of(SupportRequest request)
    {
        var limits = new List<string>();
        if (request.Category == RequestCategory.Fraud)
            limits.Add(MessageText.Format(RouteIds.StepFraudCategory, HandOffForm.IssueType(request.Category)));
        if (request.IsAdvisory)
            limits.Add(MessageText.Format(SheetIds.SheetLimitAdvisory));
        if (GivenText.Is(request.ExternalReference))
            limits.Add(MessageText.Format(SheetIds.SheetLimitExternal, request.ExternalReference));
        return limits;
    }
}
