namespace PartnerSupport;

/// <summary>R2: first see whether Microsoft already knows: open incidents of the customer's tenant that match the service.</summary>
internal sealed class IncidentRule : IReviewRule
{
    public IEnumerable<Finding> Review(ReviewFacts facts)
    {
        var typed = facts.Draft.Service?.Text ?? string.Empty;
        foreach (var incident in facts.Incidents.Value ?? [])
        {
            if (
                !ServiceOwnership.Concerns(incident.ServiceName, facts.Service)
                || facts.Category != RequestCategory.Technical
                || Workload.AreDifferent(typed, incident.ServiceName)
            )
                continue;
            yield return FindingFactory.Warning(
                ReviewIds.KnownIncident,
                "R2",
                incident.Link?.AbsoluteUri ?? incident.Id,
                incident.Id,
                incident.Title,
                incident.ServiceName,
                incident.Status
            ) with
            {
                Candidates = [incident.Id],
            };
        }
    }
}
