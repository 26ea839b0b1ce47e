namespace PartnerSupport.Tests.Routing;

/// <summary>What the routing tests start from.</summary>
internal static class RoutingWorld
{
    internal static readonly Guid PartnerTenant = new("aaaaaaaa-0000-4000-8000-000000000001");

    internal static readonly Guid CustomerTenant = new("cccccccc-0000-4000-8000-000000000001");

    internal static readonly CspCustomer Contoso = new()
    {
        TenantId = CustomerTenant,
        Name = "Contoso",
        DefaultDomain = "contoso.example",
    };

    internal static readonly AzureSubscription Subscription = new() { Id = new("11111111-0000-4000-8000-000000000001"), Name = "Contoso production" };

    internal static readonly SupportContact Ana = new()
    {
        FirstName = "Ana",
        LastName = "Moreno",
        Email = "ana.moreno@relecloud.example",
        Phone = "+34915550134",
        AdditionalEmail = ["desk@relecloud-helpdesk.example", "noc@relecloud.example"],
        Country = "ESP",
        TimeZone = "Romance Standard Time",
    };

    internal static RouteQuestion Ask(CspService service, CspCloud cloud = CspCloud.Global) =>
        new()
        {
            Service = service,
            Cloud = CloudTable.Get(cloud),
            Customer = Contoso,
            PartnerTenantId = PartnerTenant,
            Subscription = service == CspService.Azure ? Subscription : null,
        };

    internal static SupportRoute Route(RouteQuestion question)
    {
        var decision = SupportRouter.Route(question);
        Assert.True(decision.Route is not null, decision.Refusal?.Message);
        return decision.Route;
    }

    internal static Finding? Find(this SupportRoute route, string id) => route.Findings.SingleOrDefault(finding => finding.Id == id);

    /// <summary>The same order about another request.</summary>
    internal static HandOffOrder With(this HandOffOrder order, Func<SupportRequest, SupportRequest> change) => order with { Request = change(order.Request) };

    internal static HandOffOrder Order(CspService service, CspCloud cloud = CspCloud.Global, RequestCategory category = RequestCategory.Technical) =>
        new()
        {
            Route = Route(Ask(service, cloud) with { Category = category }),
            Cloud = CloudTable.Get(cloud),
            Customer = Contoso,
            Request = new SupportRequest
            {
                Reference = "CSP-7ZK3M0QX",
                CustomerId = CustomerTenant,
                CustomerName = "Contoso",
                Service = service,
                Category = category,
                Severity = SupportSeverity.Moderate,
                Status = RequestStatus.Submitting,
                Title = "Mail flow stopped",
                Description = "No inbound mail since 07:15.",
                Contact = Ana,
                SubscriptionId = service == CspService.Azure ? Subscription.Id : null,
                SubscriptionName = service == CspService.Azure ? Subscription.Name : null,
            },
            Policy = new SupportPolicy(),
            Now = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero),
        };
}
