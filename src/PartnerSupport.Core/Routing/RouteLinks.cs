namespace PartnerSupport;

/// <summary>The links of a route: Partner Center's own win over the cloud's templates, and only accepted ones are used (R4, R5).</summary>
internal sealed record RouteLinks(Uri? Create, Uri? Manage, IReadOnlyList<Finding> Findings)
{
    internal static RouteLinks Find(RouteQuestion question, SupportChannel channel)
    {
        var (cloud, customer) = (question.Cloud, question.Customer);
        var portal = channel == SupportChannel.AzureSupportApi ? SupportChannel.AzurePortal : channel;
        var findings = new List<Finding>();
        Uri? ready = null;
        foreach (var link in question.ManagedServices.Where(row => ServiceNames.OfManagedService(row) == question.Service).Select(row => row.ServiceTicket))
        {
            var verdict = LinkPolicy.Judge(link, cloud, customer);
            if (verdict == LinkVerdict.Accepted)
                ready ??= link;
            else if (verdict != LinkVerdict.Missing && findings.All(finding => finding.Target != link!.OriginalString))
                findings.Add(Refused(link!, verdict));
        }

        var create = DeepLinks.Create(cloud, portal, customer);
        var manage = DeepLinks.Manage(cloud, portal, customer);
        if (ready is not null)
        {
            // Where both templates are one page, Partner Center's link leads to it, too.
            return new(ready, create == manage ? ready : manage, findings);
        }

        var entry = cloud.Entries.FirstOrDefault(row => row.Name == portal + nameof(PortalLinks.Create));
        if (entry is { IsVerified: false })
        {
            findings.Add(FindingFactory.Information(RouteIds.PortalLinkUnverified, "R4", nameof(SupportRoute.CreateUri), customer.Name, entry.Source));
        }

        return new(create, manage, findings);
    }

    private static Finding Refused(Uri link, LinkVerdict verdict) =>
        FindingFactory.Warning(
            RouteIds.PortalLinkNotUsed,
            "R5",
            link.OriginalString,
            link.IsAbsoluteUri ? link.Host : link.OriginalString,
            RouteNames.Of(verdict)
        );
}
