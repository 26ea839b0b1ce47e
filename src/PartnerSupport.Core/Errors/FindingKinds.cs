namespace PartnerSupport;

/// <summary>Which kind of error a refusing finding is; a finding that is not named is bad input.</summary>
internal static class FindingKinds
{
    private static readonly Dictionary<string, SupportErrorKind> Kinds = new (SupportErrorKind Kind, string[] Ids)[]
    {
        (
            SupportErrorKind.ObjectNotFound,
            [
                ErrorIds.CustomerNotFound,
                ErrorIds.AttachmentNotFound,
                ReviewIds.ServiceNotOwned,
                ReviewIds.SubscriptionNotOfCustomer,
                ReviewIds.TopicUnknown,
                ContactIds.ContactProfileUnknown,
            ]
        ),
        (SupportErrorKind.ResourceExists, [ReviewIds.DuplicateRequest, ReviewIds.IdempotencyKeyReused]),
        (
            SupportErrorKind.PermissionDenied,
            [
                ErrorIds.OwnTenant,
                ReviewIds.NotTheProvider,
                ReviewIds.NoDelegatedRelationship,
                ReviewIds.RelationshipsNotSeen,
                ReviewIds.NoSupportRole,
                ReviewIds.NoActiveAssignment,
                ReviewIds.NotInAssignedGroup,
                ContactIds.PartnerFactsUnknown,
            ]
        ),
        (SupportErrorKind.SecurityError, [ContactIds.ContactBelongsToCustomer, ContactIds.ContactNotPartner, ContactIds.ContactLookAlike]),
        (SupportErrorKind.ResourceUnavailable, [ReviewIds.TopicCatalogUnknown]),
    }
        .SelectMany(row => row.Ids.Select(id => (id, row.Kind)))
        .ToDictionary(pair => pair.id, pair => pair.Kind, StringComparer.Ordinal);

    internal static SupportErrorKind Of(string findingId) => Kinds.GetValueOrDefault(findingId, SupportErrorKind.InvalidArgument);
}
