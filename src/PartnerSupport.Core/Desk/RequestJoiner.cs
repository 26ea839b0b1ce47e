namespace PartnerSupport;

/// <summary>Joins what a service says with what the ledger knows: one request comes out.</summary>
internal sealed class RequestJoiner(SupportPorts ports)
{
    /// <summary>The service's state with our reference, contact, route and findings.</summary>
    internal SupportRequest Merge(SupportRequest ours, SupportRequest theirs, SupportPolicy policy)
    {
        var merged = theirs with
        {
            Reference = ours.Reference,
            ExternalReference = ours.ExternalReference,
            CustomerName = ours.CustomerName,
            Service = ours.Service,
            Category = ours.Category,
            Severity = theirs.Severity == SupportSeverity.Unknown ? ours.Severity : theirs.Severity,
            Channel = ours.Channel,
            Plan = theirs.Plan == SupportPlan.Unknown ? ours.Plan : theirs.Plan,
            Title = ours.Title,
            Description = theirs.Description ?? ours.Description,
            Topic = theirs.Topic ?? ours.Topic,
            SubscriptionId = theirs.SubscriptionId ?? ours.SubscriptionId,
            ResourceId = theirs.ResourceId ?? ours.ResourceId,
            ResourceName = theirs.ResourceName ?? ours.ResourceName,
            Contact = theirs.Contact is { } contact
                ? contact with
                {
                    ProfileName = ours.Contact?.ProfileName,
                    Origin = ours.Contact?.Origin ?? ContactOrigin.Unknown,
                }
                : ours.Contact,
            CreateUri = ours.CreateUri,
            ManageUri = ours.ManageUri,
            RouteReason = ours.RouteReason,
            Findings = ours.Findings,
            Cloud = ours.Cloud,
            IsSandbox = ours.IsSandbox,
            Group = ours.Group,
        };
        return merged with { Response = DueTime(ours.Response, merged, policy) };
    }

    /// <summary>A request that only the service knows.</summary>
    internal SupportRequest Foreign(SupportRequest theirs, CspCustomer? customer) =>
        theirs with
        {
            Cloud = ports.Cloud.Cloud,
            IsSandbox = ports.Ledger.World.IsSandbox,
            ManageUri = theirs.ManageUri ?? (customer is null ? null : DeepLinks.Manage(ports.Cloud, ChannelTable.PortalOf(theirs.Service), customer)),
        };

    /// <summary>Rows and what the services say, each request once: found by resource name, number, or the reference in its title.</summary>
    internal IEnumerable<SupportRequest> Join(CspCustomer customer, IReadOnlyList<LedgerEntry> ours, IReadOnlyList<SupportRequest> theirs, SupportPolicy policy)
    {
        var left = theirs.ToList();
        foreach (var entry in ours)
        {
            var match = left.FirstOrDefault(request => IsSame(entry.Request, request));
            if (match is not null)
                left.RemoveAll(request => ReferenceEquals(request, match) || IsSame(entry.Request, request));
            yield return match is null ? entry.Request : Merge(entry.Request, match, policy);
        }

        // The same ticket may stand in Azure's list and in Partner Center's.
        foreach (var request in left.GroupBy(request => request.RequestNumber ?? request.ResourceName ?? request.Title).Select(group => group.First()))
            yield return Foreign(request, customer);
    }

    private static bool IsSame(SupportRequest ours, SupportRequest theirs) =>
        (ours.RequestNumber is { } number && number == theirs.RequestNumber)
        || (ours.ResourceName is { } name && string.Equals(name, theirs.ResourceName, StringComparison.OrdinalIgnoreCase))
        || (ours.Reference is { } reference && RequestReference.FindIn(theirs.Title) == reference);

    // R17 to R20: the clock starts at Microsoft's created date.
    private ResponseTarget? DueTime(ResponseTarget? promised, SupportRequest request, SupportPolicy policy) =>
        promised is null
            ? null
            : ResponseTargets.For(
                new ResponseQuestion
                {
                    Severity = request.Severity,
                    Category = request.Category,
                    IsAdvisory = promised.Basis == ResponseBasis.OneBusinessDay,
                    Language = SupportLanguages.OrEnglish(request.Contact?.Language) ?? SupportLanguages.English,
                    CreatedAt = request.CreatedAt,
                    Hours = policy.BusinessHours,
                    ContactTimeZone = request.Contact?.TimeZone,
                    TimeZones = ports.TimeZones,
                }
            );
}
