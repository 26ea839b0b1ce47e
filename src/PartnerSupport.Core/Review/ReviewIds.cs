namespace PartnerSupport;

/// <summary>Ids of the review's findings: the names of their texts.</summary>
internal static class ReviewIds
{
    internal const string ServiceMissing = nameof(ServiceMissing);
    internal const string ServiceUnknown = nameof(ServiceUnknown);
    internal const string CategoryUnknown = nameof(CategoryUnknown);
    internal const string BusinessImpactUnknown = nameof(BusinessImpactUnknown);
    internal const string ChannelUnknown = nameof(ChannelUnknown);
    internal const string OnDuplicateUnknown = nameof(OnDuplicateUnknown);
    internal const string ContactMethodUnknown = nameof(ContactMethodUnknown);
    internal const string EscalationCriterionUnknown = nameof(EscalationCriterionUnknown);
    internal const string ServiceNotOwned = nameof(ServiceNotOwned);
    internal const string ServiceOwnershipUnknown = nameof(ServiceOwnershipUnknown);
    internal const string ServiceInTrial = nameof(ServiceInTrial);
    internal const string SubscriptionIgnored = nameof(SubscriptionIgnored);
    internal const string SubscriptionIdInvalid = nameof(SubscriptionIdInvalid);
    internal const string SubscriptionNotOfCustomer = nameof(SubscriptionNotOfCustomer);
    internal const string SubscriptionRequired = nameof(SubscriptionRequired);
    internal const string ResourceIdInvalid = nameof(ResourceIdInvalid);
    internal const string ResourceOfOtherSubscription = nameof(ResourceOfOtherSubscription);
    internal const string NotTheProvider = nameof(NotTheProvider);
    internal const string RelationshipsUnknown = nameof(RelationshipsUnknown);
    internal const string NoDelegatedRelationship = nameof(NoDelegatedRelationship);
    internal const string NoSupportRole = nameof(NoSupportRole);
    internal const string NoActiveAssignment = nameof(NoActiveAssignment);
    internal const string NotInAssignedGroup = nameof(NotInAssignedGroup);
    internal const string RelationshipExpires = nameof(RelationshipExpires);
    internal const string TitleMissing = nameof(TitleMissing);
    internal const string TitleTooLong = nameof(TitleTooLong);
    internal const string TitleHasControlCharacters = nameof(TitleHasControlCharacters);
    internal const string DescriptionMissing = nameof(DescriptionMissing);
    internal const string SeverityUnknown = nameof(SeverityUnknown);
    internal const string SeverityMissing = nameof(SeverityMissing);
    internal const string TopicRequired = nameof(TopicRequired);
    internal const string TopicAmbiguous = nameof(TopicAmbiguous);
    internal const string TopicUnknown = nameof(TopicUnknown);
    internal const string TopicCatalogUnknown = nameof(TopicCatalogUnknown);
    internal const string ProblemStartTimeInvalid = nameof(ProblemStartTimeInvalid);
    internal const string ProblemStartTimeInFuture = nameof(ProblemStartTimeInFuture);
    internal const string ProblemStartTimeFarPast = nameof(ProblemStartTimeFarPast);
    internal const string CriticalWithout24x7 = nameof(CriticalWithout24x7);
    internal const string LanguageUnknown = nameof(LanguageUnknown);
    internal const string EscalationCriterionRequired = nameof(EscalationCriterionRequired);
    internal const string EscalationCriterionMissing = nameof(EscalationCriterionMissing);
    internal const string KnownIncident = nameof(KnownIncident);
    internal const string SameServiceElsewhere = nameof(SameServiceElsewhere);
    internal const string OpenFraudEvent = nameof(OpenFraudEvent);
    internal const string DuplicateRequest = nameof(DuplicateRequest);
    internal const string DuplicateReturned = nameof(DuplicateReturned);
    internal const string DuplicateCreated = nameof(DuplicateCreated);
    internal const string LookUpsLate = nameof(LookUpsLate);
    internal const string LookedUpWhenFiling = nameof(LookedUpWhenFiling);
    internal const string IdempotencyKeyReused = nameof(IdempotencyKeyReused);
    internal const string PlanRefusedHandedOver = nameof(PlanRefusedHandedOver);
    internal const string StillRunning = nameof(StillRunning);
}
