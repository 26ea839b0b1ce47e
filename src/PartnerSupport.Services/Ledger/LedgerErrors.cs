namespace PartnerSupport.Services.Ledger;

/// <summary>The errors of the ledger, each with its id; the texts are in Core's ErrorTexts.</summary>
internal static class LedgerErrors
{
    internal static SupportException Busy(string location) => new(ErrorIds.LedgerBusy, SupportErrorKind.ResourceUnavailable, location) { Target = location };

    internal static SupportException NotWritable(string location, string why) =>
        new(ErrorIds.LedgerNotWritable, SupportErrorKind.PermissionDenied, location, why) { Target = location, EndsSession = true };

    internal static SupportException NoFolder() => new(ErrorIds.LedgerNoFolder, SupportErrorKind.ObjectNotFound) { EndsSession = true };

    internal static SupportException Full(string location) =>
        new(ErrorIds.LedgerFull, SupportErrorKind.LimitsExceeded, location) { Target = location, EndsSession = true };

    internal static SupportException Corrupt(string location, string why) =>
        new(ErrorIds.LedgerCorrupt, SupportErrorKind.InvalidData, location, why) { Target = location };

    internal static SupportException NotOurs(string location) =>
        new(ErrorIds.LedgerNotOurs, SupportErrorKind.InvalidArgument, location) { Target = location, EndsSession = true };

    internal static SupportException NotRegular(string location) =>
        new(ErrorIds.LedgerNotRegular, SupportErrorKind.SecurityError, location) { Target = location, EndsSession = true };

    internal static SupportException Newer(string location, int found, int known) =>
        new(ErrorIds.LedgerNewer, SupportErrorKind.InvalidData, location, found, known) { Target = location, EndsSession = true };

    internal static SupportException OnNetworkShare(string path) =>
        new(ErrorIds.LedgerOnNetworkShare, SupportErrorKind.InvalidArgument, path) { Target = path, EndsSession = true };

    internal static SupportException NotReachable(string location) =>
        new(ErrorIds.LedgerNotReachable, SupportErrorKind.ResourceUnavailable, location) { Target = location };

    internal static SupportException Refused(string location, string code) =>
        new(ErrorIds.LedgerRefused, SupportErrorKind.AuthenticationError, location, code)
        {
            Target = location,
            ServiceCode = code,
            EndsSession = true,
        };

    internal static SupportException ConnectionInvalid() => new(ErrorIds.LedgerConnectionInvalid, SupportErrorKind.InvalidArgument) { EndsSession = true };

    internal static SupportException SettingUnknown(string name) =>
        new(ErrorIds.LedgerSettingUnknown, SupportErrorKind.InvalidArgument, name) { EndsSession = true };

    internal static SupportException Failed(string location, string code) =>
        new(ErrorIds.LedgerFailed, SupportErrorKind.ResourceUnavailable, location, code) { Target = location, ServiceCode = code };

    internal static SupportException WorldMismatch(string reference, LedgerWorld world) =>
        new(ErrorIds.LedgerWorldMismatch, SupportErrorKind.SecurityError, reference, world.Cloud, world.SandboxWorld ?? "live") { Target = reference };

    internal static SupportException TextInvalid(string field) => new(ErrorIds.LedgerTextInvalid, SupportErrorKind.InvalidArgument, field) { Target = field };

    internal static SupportException TextTooLong(string field, int length, int most) =>
        new(ErrorIds.LedgerTextTooLong, SupportErrorKind.LimitsExceeded, field, length, most) { Target = field };

    internal static SupportException NumberTaken(string number, string reference, object? target) =>
        new(ErrorIds.RequestNumberTaken, SupportErrorKind.ResourceExists, number, reference) { Target = target };

    internal static SupportException MoveImpossible(string reference, LedgerState from, LedgerState to) =>
        new(ErrorIds.LedgerMoveImpossible, SupportErrorKind.InvalidArgument, reference, from, to) { Target = reference };
}
