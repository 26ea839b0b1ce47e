namespace PartnerSupport;

/// <summary>Says which of the four services a customer has, and which way its requests take (R5, R13, R15).</summary>
internal sealed class CustomerServices(ICustomerDirectory directory, IContactStore contacts, ISupportChannel azure, RefusedPlans plans, SupportSetting setting)
{
    private static readonly CspService[] Services = [CspService.Azure, CspService.Office365, CspService.DynamicsCrmOnline, CspService.EnterpriseMobilitySuite];

    internal async Task<IReadOnlyList<CspCustomerService>> ReadAsync(CspCustomer customer, CancellationToken cancellationToken)
    {
        var policy = await contacts.GetPolicyAsync(cancellationToken).ConfigureAwait(false);
        var estate = await directory.GetEstateAsync(customer, refresh: false, cancellationToken).ConfigureAwait(false);
        var services = new List<CspCustomerService>();
        foreach (var holding in Services.Select(service => ServiceOwnership.Of(service, estate)).Where(holding => holding.IsOwned != false))
        {
            var row = new CspCustomerService
            {
                CustomerId = customer.TenantId,
                CustomerName = customer.Name,
                Service = holding.Service,
                IsOwned = holding.IsOwned,
                IsTrial = holding.IsTrial,
                Licences = holding.Licences,
                WhyUnknown = holding.WhyUnknown,
            };
            if (holding.Service != CspService.Azure || holding.Subscriptions.Count == 0)
            {
                services.Add(row with { Route = Route(holding.Service, customer, null, PlanKnowledge.From(policy), estate) });
                continue;
            }

            foreach (var subscription in holding.Subscriptions)
            {
                var plan = await PlanAsync(customer, subscription, policy, cancellationToken).ConfigureAwait(false);
                services.Add(row with { Subscription = subscription, Route = Route(holding.Service, customer, subscription, plan, estate) });
            }
        }

        return services;
    }

    private async Task<PlanKnowledge> PlanAsync(CspCustomer customer, AzureSubscription subscription, SupportPolicy policy, CancellationToken cancellationToken)
    {
        var refused = await plans.WasRefusedAsync(subscription.Id, cancellationToken).ConfigureAwait(false);
        try
        {
            var read = await azure.ReadPlanAsync(customer, subscription, cancellationToken).ConfigureAwait(false);
            return PlanKnowledge.From(policy, subscription.Id, read.Value, refused) with { WhyUnread = read.WhyUnknown };
        }
        catch (SupportException error) when (!error.EndsSession)
        {
            return PlanKnowledge.From(policy, subscription.Id, null, refused) with { WhyUnread = error.Message };
        }
    }

    private SupportRoute? Route(CspService service, CspCustomer customer, AzureSubscription? subscription, PlanKnowledge plan, CustomerEstate estate) =>
        SupportRouter
            .Route(
                new RouteQuestion
                {
                    Service = service,
                    Cloud = setting.Cloud,
                    Customer = customer,
                    PartnerTenantId = setting.World.PartnerTenantId,
                    Subscription = subscription,
                    Plan = plan,
                    ManagedServices = estate.ManagedServices.Value ?? [],
                }
            )
            .Route;
}
