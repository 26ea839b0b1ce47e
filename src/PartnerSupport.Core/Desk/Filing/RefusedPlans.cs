namespace PartnerSupport;

/// <summary>Remembers the subscriptions whose plan the API refused: their next request goes to the portal at once.</summary>
internal sealed class RefusedPlans(IRequestLedger ledger)
{
    private const string Document = "refused-plans";

    /// <summary>Whether the API refused the plan of a subscription before.</summary>
    internal async Task<bool> WasRefusedAsync(Guid subscription, CancellationToken cancellationToken) =>
        Parse(await ledger.ReadDocumentAsync(Document, cancellationToken).ConfigureAwait(false)).Contains(subscription);

    /// <summary>Takes note of a refusal.</summary>
    internal async Task RememberRefusedAsync(Guid? subscription, CancellationToken cancellationToken)
    {
        if (subscription is not { } id)
            return;
        await ledger.UpdateDocumentAsync(Document, text => string.Join(';', Parse(text).Append(id).Distinct()), cancellationToken).ConfigureAwait(false);
    }

    private static IEnumerable<Guid> Parse(string? text) =>
        (text ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries).Where(word => Guid.TryParse(word, out _)).Select(Guid.Parse);
}
