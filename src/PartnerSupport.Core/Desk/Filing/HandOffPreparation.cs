namespace PartnerSupport;

/// <summary>Prepares requests for a portal: reviewed ones, and ones whose plan the API refused (FACTS 3.6).</summary>
internal sealed class HandOffPreparation(IPartnerDirectory partner, ICustomerDirectory customers, SupportSetting setting)
{
    /// <summary>A reviewed request, handed over.</summary>
    internal Task<SupportRequest> PrepareAsync(SupportRequest request, ReviewFacts facts, CancellationToken cancellationToken) =>
        BuildAsync(
            new HandOffOrder
            {
                Request = request,
                Route = facts.Route!,
                Cloud = facts.Cloud,
                Customer = facts.Customer!,
                FraudEvents = facts.FraudEvents.Value ?? [],
                Policy = facts.Policy,
                Now = facts.Now,
            },
            cancellationToken
        );

    /// <summary>A request that was sent and whose plan was refused: the same one, under the same reference, on the way to the portal.</summary>
    internal Task<SupportRequest> AfterRefusedPlanAsync(SupportRequest sent, SupportPolicy policy, CancellationToken cancellationToken)
    {
        var route = PortalRoute(sent, new PlanKnowledge { RefusedBefore = true });
        return BuildAsync(
            new HandOffOrder
            {
                Request = sent with
                {
                    Channel = route.Channel,
                    Plan = route.Plan,
                    RouteReason = route.Reason,
                    Attachments = [.. sent.Attachments.Select(file => file with { State = AttachmentState.ByHand })],
                },
                Route = route,
                Cloud = setting.Cloud,
                Customer = sent.ToCustomer(),
                Policy = policy,
                Now = setting.Clock.GetUtcNow(),
            },
            cancellationToken
        );
    }

    /// <summary>A hand-off with other values, under the same reference and on the same way; its time to submit counts from when it was reported.</summary>
    internal Task<SupportRequest> AgainAsync(SupportRequest changed, DateTimeOffset reportedAt, SupportPolicy policy, CancellationToken cancellationToken)
    {
        var route = PortalRoute(changed, new PlanKnowledge());
        return BuildAsync(
            new HandOffOrder
            {
                Request = changed,
                Route = route with { CreateUri = changed.CreateUri ?? route.CreateUri, ManageUri = changed.ManageUri ?? route.ManageUri },
                Cloud = setting.Cloud,
                Customer = changed.ToCustomer(),
                Policy = policy,
                Now = reportedAt,
            },
            cancellationToken
        );
    }

    private SupportRoute PortalRoute(SupportRequest request, PlanKnowledge plan) =>
        SupportRouter
            .Route(
                new RouteQuestion
                {
                    Service = request.Service,
                    Category = request.Category,
                    Cloud = setting.Cloud,
                    Customer = request.ToCustomer(),
                    PartnerTenantId = setting.World.PartnerTenantId,
                    Subscription = SubscriptionOf(request),
                    Plan = plan,
                    Preference = ChannelPreference.Portal,
                }
            )
            .Route!;

    private static AzureSubscription? SubscriptionOf(SupportRequest request) =>
        request.SubscriptionId is { } id ? new AzureSubscription { Id = id, Name = request.SubscriptionName ?? id.ToString() } : null;

    // The last guard of a hand-off: what a person is going to paste is checked like bytes that leave (R8, R11).
    private async Task<SupportRequest> BuildAsync(HandOffOrder order, CancellationToken cancellationToken)
    {
        var handOff = HandOffBuilder.Build(order);
        var us = await partner.GetPartnerAsync(order.Policy.AffiliateTenants, refresh: false, cancellationToken).ConfigureAwait(false);
        var them = await GuardedFacts.ReadAsync(customers, order.Customer, setting.ReviewBudget, setting.Clock, cancellationToken).ConfigureAwait(false);
        var refusals = ContactEgress.CheckForm(handOff.Request.FormFields, handOff.ContactFields, us, them, order.Policy);
        if (refusals.Count > 0)
            throw new SupportException(refusals, order.Request.Reference) { Kind = SupportErrorKind.SecurityError };
        return handOff.Request;
    }
}
