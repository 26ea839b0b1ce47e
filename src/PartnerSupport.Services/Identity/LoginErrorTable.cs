namespace PartnerSupport.Services.Identity;

/// <summary>The sign-in's codes as data: one id per cause, each with what to do next in the texts.</summary>
internal static class LoginErrorTable
{
    private const SupportErrorKind Auth = SupportErrorKind.AuthenticationError;
    private const SupportErrorKind Denied = SupportErrorKind.PermissionDenied;

    internal static IReadOnlyList<LoginErrorRow> All { get; } =
    [
        new(50076, "MfaRequired", Auth),
        new(50074, "MfaRequired", Auth),
        new(50079, "MfaRequired", Auth),
        new(50072, "MfaRequired", Auth),
        new(65001, "ConsentMissing", Denied),
        new(65004, "ConsentMissing", Denied),
        new(90094, "ConsentMissing", Denied),
        new(650052, "ApiNotInTenant", Denied),
        new(500011, "ApiNotInTenant", Denied),
        new(50020, "AccountNotInTenant", Denied),
        new(50034, "AccountNotInTenant", Denied),
        new(50105, "AccountNotAssigned", Denied),
        new(53003, "ConditionalAccessBlocked", Denied),
        new(53000, "ConditionalAccessBlocked", Denied),
        new(53001, "ConditionalAccessBlocked", Denied),
        new(53002, "ConditionalAccessBlocked", Denied),
        new(530003, "ConditionalAccessBlocked", Denied),
        new(50057, "AccountDisabled", Denied, EndsSession: true),
        new(50053, "AccountDisabled", Denied, EndsSession: true),
        new(700082, "RefreshTokenExpired", Auth, EndsSession: true),
        new(70008, "RefreshTokenExpired", Auth, EndsSession: true),
        new(70043, "RefreshTokenExpired", Auth, EndsSession: true),
        new(50173, "RefreshTokenRevoked", Auth, EndsSession: true),
        new(50132, "RefreshTokenRevoked", Auth, EndsSession: true),
        new(50133, "RefreshTokenRevoked", Auth, EndsSession: true),
        new(70000, "RefreshTokenInvalid", Auth, EndsSession: true),
        new(9002313, "RefreshTokenInvalid", Auth, EndsSession: true),
        new(7000215, "ClientSecretWrong", Auth, EndsSession: true),
        new(7000222, "ClientSecretExpired", Auth, EndsSession: true),
        new(7000218, "ClientProofMissing", Auth, EndsSession: true),
        new(700027, "ClientCertificateRefused", Auth, EndsSession: true),
        new(50027, "ClientCertificateRefused", Auth, EndsSession: true),
        new(700024, "ClockWrong", Auth, EndsSession: true),
        new(50013, "ClockWrong", Auth, EndsSession: true),
        new(700016, "ApplicationUnknown", Auth, EndsSession: true),
        new(7000112, "ApplicationDisabled", Auth, EndsSession: true),
        new(90002, "TenantUnknown", SupportErrorKind.ObjectNotFound, EndsSession: true),
        new(900023, "TenantUnknown", SupportErrorKind.ObjectNotFound, EndsSession: true),
        new(50059, "TenantUnknown", SupportErrorKind.ObjectNotFound, EndsSession: true),
        new(70016, "DeviceCodeNotUsed", Auth, EndsSession: true),
        new(70020, "DeviceCodeNotUsed", Auth, EndsSession: true),
        new(90055, "LoginThrottled", SupportErrorKind.LimitsExceeded),
        new(90033, "LoginUnavailable", SupportErrorKind.ResourceUnavailable),
        new(90022, "LoginUnavailable", SupportErrorKind.ResourceUnavailable),
        new(90006, "LoginUnavailable", SupportErrorKind.ResourceUnavailable),
    ];

    private static readonly Dictionary<int, LoginErrorRow> ByCode = All.ToDictionary(static row => row.Code);

    /// <summary>A code's row; null where the code is not known.</summary>
    /// <param name="code">The AADSTS number.</param>
    internal static LoginErrorRow? Find(int code) => ByCode.GetValueOrDefault(code);
}
