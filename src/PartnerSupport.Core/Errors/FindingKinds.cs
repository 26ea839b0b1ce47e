namespace PartnerSupport;

/// <summary>Which kind of error a refusing finding is; a finding that is not named is bad input.</summary>
internal static class FindingKinds
{
    private static readonly Dictionary<string, SupportErrorKind> Kinds = new (SupportErrorKind Kind, string[] Ids)[]
    {
        (SupportErrorKind.ObjectNotFound, ["CustomerNotFound", "ServiceNotOwned", "SubscriptionNotOfCustomer", "TopicUnknown", "ContactProfileUnknown"]),
        (SupportErrorKind.ResourceExists, ["DuplicateRequest", "IdempotencyKeyReused"]),
        (
            SupportErrorKind.PermissionDenied,
            ["OwnTenant", "NotTheProvider", "NoDelegatedRelationship", "NoSupportRole", "NoActiveAssignment", "NotInAssignedGroup", "PartnerFactsUnknown"]
        ),
        (SupportErrorKind.SecurityError, ["ContactBelongsToCustomer", "ContactNotPartner", "ContactLookAlike"]),
        (SupportErrorKind.ResourceUnavailable, ["TopicCatalogUnknown"]),
    }
        .SelectMany(row => row.Ids.Select(id => (id, row.Kind)))
        .ToDictionary(pair => pair.id, pair => pair.Kind, StringComparer.Ordinal);

    internal static SupportErrorKind Of(string findingId) => Kinds.GetValueOrDefault(findingId, SupportErrorKind.InvalidArgument);
}
