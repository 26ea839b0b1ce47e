namespace PartnerSupport;

/// <summary>
/// What was typed, in the one form from which everything starts: review, duplicate key, idempotency, composition and the wire.
/// Trimmed and defaulted before anything is looked up; redacted as soon as the customer's data is known.
/// </summary>
internal static class CanonicalDraft
{
    /// <summary>Trimmed and defaulted: blanks alone are nothing.</summary>
    /// <param name="typed">As typed.</param>
    internal static SupportRequestDraft Of(SupportRequestDraft typed)
    {
        var resource = GivenText.Of(typed.ResourceId);
        return typed with
        {
            Title = GivenText.Of(typed.Title),
            Description = GivenText.Of(typed.Description),
            Language = GivenText.Of(typed.Language),
            SubscriptionId =
                typed.SubscriptionId is { IsGiven: true } || typed.Service?.Value != CspService.Azure ? typed.SubscriptionId : SubscriptionIn(resource),
            ResourceId = resource,
            AdditionalEmail = [.. typed.AdditionalEmail.Select(GivenText.Of).OfType<string>()],
            TimeZone = GivenText.Of(typed.TimeZone),
            Country = GivenText.Of(typed.Country),
            ExternalReference = GivenText.Of(typed.ExternalReference),
            IdempotencyKey = GivenText.Of(typed.IdempotencyKey),
            Group = GivenText.Of(typed.Group),
            Category = typed.Category is { IsGiven: true } ? typed.Category : RequestCategory.Technical,
            Channel = typed.Channel is { IsGiven: true } ? typed.Channel : ChannelPreference.Auto,
            OnDuplicate = typed.OnDuplicate is { IsGiven: true } ? typed.OnDuplicate : DuplicateHandling.Error,
        };
    }

    /// <summary>Without the customer's addresses and phone numbers in its texts, where that was asked for (R8).</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="customer">The customer's contact data.</param>
    /// <param name="policy">The policy in force.</param>
    internal static SupportRequestDraft Redacted(SupportRequestDraft draft, CustomerContactFacts customer, SupportPolicy policy) =>
        !draft.RedactCustomerData
            ? draft
            : draft with
            {
                Title = CustomerDataScan.Redact(draft.Title, customer, policy),
                Description = CustomerDataScan.Redact(draft.Description, customer, policy),
            };

    // A resource id names its subscription; asking for it again would only be a chance to contradict it.
    private static GuidText? SubscriptionIn(string? resourceId) =>
        resourceId?.Split('/') is ["", var root, var id, ..] && string.Equals(root, "subscriptions", StringComparison.OrdinalIgnoreCase)
            ? new GuidText(id)
            : null;
}
