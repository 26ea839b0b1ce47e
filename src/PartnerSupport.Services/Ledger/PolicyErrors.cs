namespace PartnerSupport.Services.Ledger;

/// <summary>The errors of the policy's document; the texts are in Core's ErrorTexts.</summary>
internal static class PolicyErrors
{
    internal static SupportException Invalid(string place, long line, string what) =>
        new(ErrorIds.PolicyInvalid, SupportErrorKind.InvalidData, place, line, what) { Target = place, EndsSession = true };

    internal static SupportException Newer(string place, int found, int known) =>
        new(ErrorIds.PolicyNewer, SupportErrorKind.InvalidData, place, found, known) { Target = place, EndsSession = true };

    internal static SupportException NotReadable(string place, string why) =>
        new(ErrorIds.PolicyNotReadable, SupportErrorKind.ObjectNotFound, place, why) { Target = place, EndsSession = true };

    internal static SupportException ReadOnly(string place) => new(ErrorIds.PolicyReadOnly, SupportErrorKind.SecurityError, place) { Target = place };
}
