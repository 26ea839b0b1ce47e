namespace PartnerSupport;

/// <summary>Makes hand-offs of requests: reviewed ones, and ones whose plan the API refused (FACTS 3.6).</summary>
internal sealed class HandOffs(SupportPorts ports)
{
    /// <summary>A reviewed request, handed over.</summary>
    internal Task<SupportRequest> PrepareAsync(SupportRequest request, RequestReview review, SupportPolicy policy, CancellationToken cancellationToken) =>
        WriteAsync(
            request,
            OrderOf(request, review.Route!, review.Customer!, policy) with
            {
                Subscription = review.Subscription,
                Language = SupportLanguages.OrEnglish(review.Draft.Language),
                ProblemStartTime = review.Draft.ProblemStartTime?.Value,
                Require24x7Response = review.Draft.Require24x7Response,
                AdvancedDiagnosticConsent = review.Draft.AdvancedDiagnosticConsent,
                FraudEvents = review.FraudEvents,
            },
            cancellationToken
        );

    /// <summary>A request that was sent and whose plan was refused: the same one, under the same reference, on the way to the portal.</summary>
    internal Task<SupportRequest> AfterRefusedPlanAsync(OutboundRequest sent, SupportPolicy policy, CancellationToken cancellationToken)
    {
        var subscription = sent.Request.SubscriptionId is { } id ? new AzureSubscription { Id = id, Name = id.ToString() } : null;
        var route = SupportRouter
            .Route(
                new RouteQuestion
                {
                    Service = sent.Request.Service,
                    Category = sent.Request.Category,
                    Cloud = ports.Cloud,
                    Customer = sent.Customer,
                    PartnerTenantId = ports.Ledger.World.PartnerTenantId,
                    Subscription = subscription,
                    Plan = new PlanKnowledge { RefusedBefore = true },
                    Preference = ChannelPreference.Portal,
                }
            )
            .Route!;
        var request = sent.Request with { Channel = route.Channel, Plan = route.Plan, RouteReason = route.Reason };
        return WriteAsync(
            request,
            OrderOf(request, route, sent.Customer, policy) with
            {
                Subscription = subscription,
                Language = SupportLanguages.OrEnglish(sent.Contact.Language),
                ProblemStartTime = sent.ProblemStartTime,
                Require24x7Response = sent.Require24x7Response,
                AdvancedDiagnosticConsent = sent.AdvancedDiagnosticConsent,
            },
            cancellationToken
        );
    }

    private async Task<SupportRequest> WriteAsync(SupportRequest request, HandOffOrder order, CancellationToken cancellationToken)
    {
        var handOff = HandOffBuilder.Build(order);
        await GuardAsync(handOff, order, cancellationToken).ConfigureAwait(false);
        return request with
        {
            Status = RequestStatus.ToSubmit,
            CreateUri = handOff.CreateUri,
            ManageUri = handOff.ManageUri,
            Steps = handOff.Steps,
            FormFields = handOff.FormFields,
            SubmitBy = handOff.SubmitBy,
            ResourceName = null,
        };
    }

    // The last guard of a hand-off: what a person is going to paste is checked like bytes that leave (R8, R11).
    private async Task GuardAsync(HandOff handOff, HandOffOrder order, CancellationToken cancellationToken)
    {
        var us = await ports.Partner.GetPartnerAsync(order.Policy.AffiliateTenants, refresh: false, cancellationToken).ConfigureAwait(false);
        var them = await GuardedFacts.ReadAsync(ports.Customers, order.Customer, ports.ReviewBudget, ports.Clock, cancellationToken).ConfigureAwait(false);
        var refusals = ContactEgress.CheckForm(handOff.FormFields, handOff.ContactFields, us, them, order.Policy);
        if (refusals.Count > 0)
            throw new SupportException(refusals, order.Reference) { Kind = SupportErrorKind.SecurityError };
    }

    private HandOffOrder OrderOf(SupportRequest request, SupportRoute route, CspCustomer customer, SupportPolicy policy) =>
        new()
        {
            Route = route,
            Cloud = ports.Cloud,
            Customer = customer,
            Reference = request.Reference!,
            Category = request.Category,
            Severity = request.Severity,
            Title = request.Title,
            Description = request.Description ?? string.Empty,
            Contact = request.Contact!,
            Topic = request.Topic,
            ResourceId = request.ResourceId,
            ExternalReference = request.ExternalReference,
            Policy = policy,
            Now = ports.Clock.GetUtcNow(),
        };
}
