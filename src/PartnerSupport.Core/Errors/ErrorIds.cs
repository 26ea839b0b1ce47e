namespace PartnerSupport;

/// <summary>Ids of the core's errors: the names of their texts.</summary>
internal static class ErrorIds
{
    internal const string AttachmentNotFound = nameof(AttachmentNotFound);
    internal const string CustomerMissing = nameof(CustomerMissing);
    internal const string CustomerNotFound = nameof(CustomerNotFound);
    internal const string CustomerAmbiguous = nameof(CustomerAmbiguous);
    internal const string OwnTenant = nameof(OwnTenant);
    internal const string RequestNotFound = nameof(RequestNotFound);
    internal const string RequestNumberInvalid = nameof(RequestNumberInvalid);
    internal const string RequestNotToSubmit = nameof(RequestNotToSubmit);
    internal const string RequestNumberTaken = nameof(RequestNumberTaken);
    internal const string OutcomeUnknown = nameof(OutcomeUnknown);
    internal const string UnexpectedError = nameof(UnexpectedError);
    internal const string NotSentYet = nameof(NotSentYet);
    internal const string RequestHeldElsewhere = nameof(RequestHeldElsewhere);
}
