namespace PartnerSupport;

/// <summary>Joins what a service says with what the ledger knows: one request comes out. Pure.</summary>
internal sealed class RequestMerge(SupportSetting setting)
{
    /// <summary>Our request with the service's state: what only the service knows, and what it knows better. The words stay those that were asked.</summary>
    internal SupportRequest Merge(SupportRequest ours, SupportRequest theirs, SupportPolicy policy)
    {
        var merged = ours with
        {
            RequestNumber = theirs.RequestNumber ?? ours.RequestNumber,
            Status = theirs.Status,
            Severity = theirs.Severity == SupportSeverity.Unknown ? ours.Severity : theirs.Severity,
            Plan = theirs.Plan == SupportPlan.Unknown ? ours.Plan : theirs.Plan,
            Description = ours.Description ?? theirs.Description,
            Topic = ours.Topic ?? theirs.Topic,
            SubscriptionId = ours.SubscriptionId ?? theirs.SubscriptionId,
            ResourceId = ours.ResourceId ?? theirs.ResourceId,
            ResourceName = theirs.ResourceName ?? ours.ResourceName,
            Contact = theirs.Contact is { } contact
                ? contact with
                {
                    ProfileName = ours.Contact?.ProfileName,
                    Origin = ours.Contact?.Origin ?? ContactOrigin.Unknown,
                }
                : ours.Contact,
            CreatedAt = theirs.CreatedAt ?? ours.CreatedAt,
            ModifiedAt = theirs.ModifiedAt ?? ours.ModifiedAt,
            ClosedAt = theirs.ClosedAt,
            ServiceAnswerMinutes = theirs.ServiceAnswerMinutes,
            CorrelationId = theirs.CorrelationId,
            Steps = [],
            FormFields = new Dictionary<string, string>(),
            SubmitBy = null,
        };
        return merged with { Response = DueTime(ours.Response, merged, policy) };
    }

    /// <summary>A request that only the service knows.</summary>
    /// <param name="theirs">What the service says.</param>
    /// <param name="customer">The customer, where it is known.</param>
    internal SupportRequest Foreign(SupportRequest theirs, CspCustomer? customer) =>
        theirs with
        {
            CustomerName = GivenText.Of(theirs.CustomerName) ?? customer?.Name ?? string.Empty,
            CustomerDomain = customer?.DefaultDomain,
            Cloud = setting.Cloud.Cloud,
            IsSandbox = setting.World.IsSandbox,
            ManageUri = theirs.ManageUri ?? (customer is null ? null : DeepLinks.Manage(setting.Cloud, ChannelTable.PortalOf(theirs.Service), customer)),
        };

    /// <summary>What is promised for a request whose severity or language is going to be another.</summary>
    internal ResponseTarget? Promise(SupportRequest request, SupportPolicy policy) => DueTime(request.Response, request, policy);

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
                    TimeZones = setting.TimeZones,
                }
            );
}
