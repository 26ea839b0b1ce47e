using System.Security.Cryptography;

namespace PartnerSupport;

/// <summary>Makes the row of the ledger, and with it the request, from a review that passed.</summary>
internal sealed class RequestComposer(SupportPorts ports, HandOffs handOffs)
{
    private static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(5);

    private readonly string _owner = $"{Environment.MachineName}/{Environment.ProcessId}/{Convert.ToHexString(RandomNumberGenerator.GetBytes(16))}";

    /// <summary>A new row: Prepared for the API, ToSubmit for a hand-off.</summary>
    internal async Task<LedgerEntry> ComposeAsync(RequestReview review, SupportPolicy policy, CancellationToken cancellationToken)
    {
        var customer = review.Customer!;
        var draft = review.Draft;
        var identity = ReferenceOf(draft, customer);
        var request = new SupportRequest
        {
            Reference = identity.Reference,
            ExternalReference = Given(draft.ExternalReference),
            CustomerId = customer.TenantId,
            CustomerName = customer.Name,
            Service = review.Service,
            Category = review.Category,
            Severity = review.Severity,
            Status = RequestStatus.Submitting,
            Channel = review.Route!.Channel,
            Plan = review.Route.Plan,
            Title = review.Title!,
            Description = review.Description,
            Topic = review.Topic?.FullName ?? Given(draft.Topic?.Text),
            SubscriptionId = review.Subscription?.Id,
            ResourceId = Given(draft.ResourceId),
            ResourceName = identity.ResourceName,
            Contact = review.Contact,
            Response = review.Response,
            CreateUri = review.Route.CreateUri,
            ManageUri = review.Route.ManageUri,
            RouteReason = review.Route.Reason,
            Findings = review.Findings,
            Cloud = ports.Cloud.Cloud,
            IsSandbox = ports.Ledger.World.IsSandbox,
            Group = Given(draft.Group),
        };
        var now = ports.Clock.GetUtcNow();
        var entry = new LedgerEntry
        {
            Reference = identity.Reference,
            State = LedgerState.Prepared,
            Request = request,
            DuplicateKey = DuplicateKey.Of(customer.TenantId, review.Service, request.SubscriptionId, request.ResourceId, request.Title),
            IdempotencyKey = Given(draft.IdempotencyKey),
            CreatedAt = now,
            ChangedAt = now,
        };
        return review.Route.IsFiled
            ? entry with
            {
                Outbound = OutboundOf(review, request),
            }
            : entry with
            {
                State = LedgerState.ToSubmit,
                Request = await handOffs.PrepareAsync(request, review, policy, cancellationToken).ConfigureAwait(false),
            };
    }

    /// <summary>The same row, held by this process.</summary>
    internal LedgerEntry Hold(LedgerEntry entry, LedgerState state)
    {
        var now = ports.Clock.GetUtcNow();
        return entry with { State = state, LeaseOwner = _owner, LeaseUntil = now + LeaseTime, ChangedAt = now };
    }

    /// <summary>The reference of a draft: the hash of its key, or random.</summary>
    internal RequestReference ReferenceOf(SupportRequestDraft draft, CspCustomer customer) =>
        Given(draft.IdempotencyKey) is { } key
            ? RequestReference.FromKey(ports.Ledger.World.PartnerTenantId, customer.TenantId, key)
            : RequestReference.Create();

    private static OutboundRequest OutboundOf(RequestReview review, SupportRequest request) =>
        new()
        {
            ResourceName = request.ResourceName!,
            Request = request,
            Customer = review.Customer!,
            Contact = review.Contact!,
            Topic = review.Topic!,
            ProblemStartTime = review.Draft.ProblemStartTime?.Value,
            Require24x7Response = review.Draft.Require24x7Response,
            AdvancedDiagnosticConsent = review.Draft.AdvancedDiagnosticConsent,
        };

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
