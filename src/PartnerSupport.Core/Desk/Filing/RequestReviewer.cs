namespace PartnerSupport;

/// <summary>Reviews drafts: facts first, then every rule, then what becomes of the request.</summary>
internal sealed class RequestReviewer(FactsReader reader, IRequestLedger ledger, ICustomerDirectory directory, IContactStore contacts, RowMoves moves)
{
    /// <summary>Reviews with every look-up.</summary>
    internal async Task<RequestReview> ReviewAsync(SupportRequestDraft draft, CancellationToken cancellationToken)
    {
        var facts = await reader.ReadAsync(CanonicalDraft.Of(draft), cancellationToken).ConfigureAwait(false);
        var findings = ReviewRules.Apply(facts);
        var answer = await FindAnswerAsync(facts, findings, cancellationToken).ConfigureAwait(false);
        return Conclude(facts, [.. answer.Findings, .. findings], answer.Row);
    }

    /// <summary>Reviews by what is typed or cached, and touches nothing (-WhatIf).</summary>
    internal async Task<RequestReview> PreviewAsync(SupportRequestDraft draft, CancellationToken cancellationToken)
    {
        draft = CanonicalDraft.Of(draft);
        var policy = await contacts.ReadPolicyAsync(cancellationToken).ConfigureAwait(false);
        var facts = reader.Typed(draft, policy) with { IsPreview = true, Customer = Cached(draft.Customer) };
        if (draft.Customer is not { IsGiven: true })
            facts = facts with { CustomerError = new SupportException(ErrorIds.CustomerMissing, SupportErrorKind.InvalidArgument) };
        if (draft.SubscriptionId?.Value is { } id)
            facts = facts with
            {
                Subscription = new SubscriptionChoice
                {
                    Subscription = new AzureSubscription { Id = id, Name = id.ToString() },
                },
            };
        facts = await reader.RouteAsync(facts, cancellationToken).ConfigureAwait(false);
        facts = facts with { Contact = ContactChoice.Preview(draft) };
        var review = Conclude(facts, ReviewRules.Apply(facts), null);
        return review with
        {
            Findings = [.. review.Findings, FindingFactory.Information(ReviewIds.LookedUpWhenFiling, null, null, string.Join(", ", Open(facts)))],
        };
    }

    // What -WhatIf cannot know without asking somebody.
    private static IEnumerable<string> Open(ReviewFacts facts)
    {
        if (facts.Customer is null)
            yield return MessageText.Format(CommandIds.OpenCustomer);
        yield return MessageText.Format(CommandIds.OpenOwnership);
        yield return MessageText.Format(CommandIds.OpenRelationship);
        if (facts.Service == CspService.Azure)
            yield return MessageText.Format(CommandIds.OpenPlan);
        yield return MessageText.Format(CommandIds.OpenContact);
        yield return MessageText.Format(CommandIds.OpenDuplicates);
    }

    private CspCustomer? Cached(CustomerReference? reference) =>
        reference is not { IsGiven: true }
            ? null
            : reference.Customer
                ?? directory.Cached.FirstOrDefault(customer =>
                    reference.TenantId is { } id
                        ? customer.TenantId == id
                        : CustomerNames.AreSame(customer.Name, reference.Text)
                            || string.Equals(customer.DefaultDomain, reference.Text, StringComparison.OrdinalIgnoreCase)
                );

    private static RequestReview Conclude(ReviewFacts facts, IReadOnlyList<Finding> findings, LedgerEntry? existing) =>
        new()
        {
            Facts = facts,
            Outcome =
                existing is not null ? ReviewOutcome.AlreadyThere
                : IsRefused(findings) ? ReviewOutcome.Refused
                : facts.Route is null ? ReviewOutcome.Unknown
                : facts.Api ? ReviewOutcome.Filed
                : ReviewOutcome.HandedOver,
            Findings = existing is null ? findings : [.. findings.Where(finding => finding.Severity != FindingSeverity.Error)],
            ExistingRow = existing,
        };

    // A request that answers this one: the same key, one of ours that a run left unsettled, or a duplicate that the user wants back.
    private async Task<(LedgerEntry? Row, IReadOnlyList<Finding> Findings)> FindAnswerAsync(
        ReviewFacts facts,
        IReadOnlyList<Finding> findings,
        CancellationToken cancellationToken
    )
    {
        var handling = DuplicateRule.HandlingOf(facts.Draft);
        if (facts is { Customer: { } customer, Draft.IdempotencyKey: { } key })
        {
            var reference = RequestReference.FromKey(ledger.World.PartnerTenantId, customer.TenantId, key).Reference;
            if (await ledger.FindAsync(reference, cancellationToken).ConfigureAwait(false) is { State: not LedgerState.Failed } row)
            {
                var differences = handling == DuplicateHandling.Note ? [] : ContentDifference.Between(row, facts);
                return differences.Count == 0 ? (row, []) : (null, [KeyReused(row, differences)]);
            }
        }

        if (facts.Duplicates.Count == 0 || handling == DuplicateHandling.Create)
            return (null, []);
        if (facts.Draft.IdempotencyKey is null && facts.Duplicates.FirstOrDefault(IsOurOwnUnsettled) is { } left)
            return (left, []);
        return handling is DuplicateHandling.Return or DuplicateHandling.Note && !IsRefused(findings)
            ? (DuplicateRule.Repeated(facts.Duplicates), [])
            : (null, []);
    }

    // Nobody works on it, and nobody knows what became of it: the same command again is how it is settled.
    private bool IsOurOwnUnsettled(LedgerEntry row) => row is { IdempotencyKey: null } && row.State.IsUnderWay() && !moves.IsHeld(row);

    private static Finding KeyReused(LedgerEntry row, IReadOnlyList<string> differences) =>
        FindingFactory.Error(
            ReviewIds.IdempotencyKeyReused,
            null,
            nameof(SupportRequestDraft.IdempotencyKey),
            row.Reference,
            row.Request.Title,
            string.Join("; ", differences)
        ) with
        {
            Candidates = [row.Reference],
        };

    // The gravest stands first.
    private static bool IsRefused(IReadOnlyList<Finding> findings) => findings.Count > 0 && findings[0].Severity == FindingSeverity.Error;
}
