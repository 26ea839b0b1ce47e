namespace PartnerSupport;

/// <summary>The checks about one customer: consent, relationship, services, plans, health, and whether its contact data can be told from ours.</summary>
internal sealed class CustomerReadiness(
    ITokenSource tokens,
    ICustomerDirectory directory,
    IContactStore contacts,
    IServiceHealth health,
    CustomerServices services,
    SupportSetting setting
)
{
    private static readonly DelegationRule Delegation = new();

    /// <summary>So long what is over still explains what a customer's people report.</summary>
    private static readonly TimeSpan OfLate = TimeSpan.FromDays(3);

    internal async Task<IReadOnlyList<ReadinessCheck>> CheckAsync(CspCustomer customer, CancellationToken cancellationToken)
    {
        var consent = ConsentAsync(customer, cancellationToken);
        var relationship = RelationshipAsync(customer, cancellationToken);
        var owned = ServicesAsync(customer, cancellationToken);
        var contacts = ContactsAsync(customer, cancellationToken);
        var known = HealthAsync(customer, cancellationToken);
        ReadinessCheck[] checks =
        [
            .. await consent.ConfigureAwait(false),
            .. await relationship.ConfigureAwait(false),
            .. await owned.ConfigureAwait(false),
            .. await contacts.ConfigureAwait(false),
            await known.ConfigureAwait(false),
        ];
        return [.. checks.Select(check => check with { CustomerId = customer.TenantId, CustomerName = customer.Name })];
    }

    // The Secure Application Model needs the customer's consent for the application; a token for the customer's tenant shows it.
    private async Task<ReadinessCheck[]> ConsentAsync(CspCustomer customer, CancellationToken cancellationToken)
    {
        try
        {
            await tokens.GetTokenAsync(new TokenRequest(customer.TenantId, MicrosoftApi.AzureResourceManager), cancellationToken).ConfigureAwait(false);
            return [PartnerReadiness.Checked("Consent", ReadinessState.Ready, null)];
        }
        catch (SupportException error) when (!error.EndsSession)
        {
            // Only what says so is want of consent; a block, a policy or an expired token tells nothing about it.
            var failed = Failed("Consent", error, null);
            return [error.Id is WireIds.ConsentMissing or WireIds.ApiPermissionMissing ? failed : failed with { State = ReadinessState.Unknown }];
        }
    }

    private async Task<ReadinessCheck[]> RelationshipAsync(CspCustomer customer, CancellationToken cancellationToken)
    {
        var policy = await contacts.ReadPolicyAsync(cancellationToken).ConfigureAwait(false);
        var facts = new ReviewFacts
        {
            Draft = new SupportRequestDraft(),
            PolicyInForce = policy,
            Cloud = setting.Cloud,
            Now = setting.Clock.GetUtcNow(),
            Service = CspService.Office365,
            Customer = customer,
            Relationships = await directory.GetRelationshipsAsync(customer, refresh: true, cancellationToken).ConfigureAwait(false),
        };
        var findings = Delegation
            .Review(facts)
            .Select(finding => new ReadinessCheck
            {
                Name = "Relationship",
                State =
                    finding.Severity == FindingSeverity.Error ? ReadinessState.Missing
                    : finding.Id is ReviewIds.RelationshipsUnknown or ReviewIds.RelationshipsNotSeen ? ReadinessState.Unknown
                    : ReadinessState.Attention,
                Message = finding.Message,
                Action = finding.Action,
                Rule = "R25",
            })
            .ToArray();
        return findings.Length > 0 ? findings : [PartnerReadiness.Checked("Relationship", ReadinessState.Ready, "R25")];
    }

    private async Task<ReadinessCheck[]> ServicesAsync(CspCustomer customer, CancellationToken cancellationToken)
    {
        try
        {
            var rows = await services.ReadAsync(customer, cancellationToken).ConfigureAwait(false);
            var owned = rows.Where(row => row.IsOwned == true).ToArray();
            var unknown = rows.FirstOrDefault(row => row.IsOwned is null);
            return
            [
                unknown is not null ? PartnerReadiness.Checked("Services", ReadinessState.Unknown, "R13", unknown.WhyUnknown)
                : owned.Length == 0 ? PartnerReadiness.Checked("Services", ReadinessState.Missing, "R13")
                : PartnerReadiness.Checked("Services", ReadinessState.Ready, "R13", string.Join(", ", owned.Select(row => row.Service).Distinct())),
                .. owned
                    .Where(row => row.Subscription is not null)
                    .Select(row =>
                        PartnerReadiness.Checked(
                            "Plan",
                            ReadinessState.Ready,
                            "R7",
                            row.Subscription,
                            row.Route?.Plan,
                            row.Route?.PlanEvidence,
                            row.Route?.Channel
                        )
                    ),
            ];
        }
        catch (SupportException error) when (!error.EndsSession)
        {
            return [Failed("Services", error, "R13")];
        }
    }

    private async Task<ReadinessCheck[]> ContactsAsync(CspCustomer customer, CancellationToken cancellationToken)
    {
        try
        {
            var facts = await directory.GetContactFactsAsync(customer, refresh: true, cancellationToken).ConfigureAwait(false);
            if (facts.IsComplete)
                return [PartnerReadiness.Checked("CustomerFacts", ReadinessState.Ready, "R8")];
            var (why, remedy) =
                !facts.Domains.IsKnown ? (facts.Domains.WhyUnknown, facts.Domains.Remedy)
                : !facts.Billing.IsKnown ? (facts.Billing.WhyUnknown, facts.Billing.Remedy)
                : (facts.Company.WhyUnknown, facts.Company.Remedy);
            return [PartnerReadiness.Checked("CustomerFacts", ReadinessState.Attention, "R8", why) with { Action = remedy }];
        }
        catch (SupportException error) when (!error.EndsSession)
        {
            return [Failed("CustomerFacts", error, "R8")];
        }
    }

    // R2: what Microsoft knows already need not be filed.
    private async Task<ReadinessCheck> HealthAsync(CspCustomer customer, CancellationToken cancellationToken)
    {
        var fact = await health.GetServicesAsync(customer, cancellationToken).ConfigureAwait(false);
        if (fact.Value is not { } services)
            return PartnerReadiness.Checked("Health", ReadinessState.Unknown, "R2", fact.WhyUnknown) with { Action = fact.Remedy };
        var troubled = services.Where(service => !service.IsNormal).Select(service => $"{service.Name} ({Trouble(service)})").ToArray();
        if (troubled.Length > 0)
            return PartnerReadiness.Checked("Health", ReadinessState.Attention, "R2", string.Join(", ", troubled));
        var since = setting.Clock.GetUtcNow() - OfLate;
        var ended = services
            .SelectMany(service => service.Incidents)
            .Where(incident => incident.EndedAt >= since)
            .Select(incident => incident.ToString())
            .ToArray();
        return ended.Length == 0
            ? PartnerReadiness.Checked("Health", ReadinessState.Ready, "R2", services.Count)
            : PartnerReadiness.Checked("Health", ReadinessState.Ready, "R2", services.Count) with
            {
                Message = MessageText.Format(ReviewIds.ReadinessHealthRecovered, services.Count, string.Join(", ", ended)),
            };
    }

    private static string Trouble(ServiceHealth service)
    {
        var open = service.Incidents.Where(incident => incident.EndedAt is null).Select(incident => incident.Id).ToArray();
        return open.Length > 0 ? string.Join(", ", open) : service.Status ?? "?";
    }

    private static ReadinessCheck Failed(string name, SupportException error, string? rule) =>
        new()
        {
            Name = name,
            State = error.Kind is SupportErrorKind.ResourceUnavailable or SupportErrorKind.OperationTimeout or SupportErrorKind.LimitsExceeded
                ? ReadinessState.Unknown
                : ReadinessState.Missing,
            Message = error.Message,
            Action = ActionOf(error),
            Rule = rule,
        };

    // Elsewhere this error leads to these checks; here that would be a circle.
    private static string? ActionOf(SupportException error) =>
        error.Id == WireIds.AccountNotInTenant ? MessageText.Format(ReviewIds.ReadinessRelationshipNeeded) : error.Action;
}
