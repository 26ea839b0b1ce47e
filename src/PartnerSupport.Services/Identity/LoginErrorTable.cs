namespace PartnerSupport.Services.Identity;

/// <summary>The sign-in's codes as data: one id per cause, each with what to do next in the texts.</summary>
internal static class LoginErrorTable
{
    private const SupportErrorKind Auth = SupportErrorKind.AuthenticationError;
    private const SupportErrorKind Denied = SupportErrorKind.PermissionDenied;

    internal static IReadOnlyList<LoginErrorRow> All { get; } =
    [
        new(50076, WireIds.MfaRequired, Auth),
        new(50074, WireIds.MfaRequired, Auth),
        new(50079, WireIds.MfaRequired, Auth),
        new(50072, WireIds.MfaRequired, Auth),
        new(65001, WireIds.ConsentMissing, Denied),
        new(65004, WireIds.ConsentMissing, Denied),
        new(90094, WireIds.ConsentMissing, Denied),
        new(650052, WireIds.ApiNotInTenant, Denied),
        new(500011, WireIds.ApiNotInTenant, Denied),
        new(50020, WireIds.AccountNotInTenant, Denied),
        new(50034, WireIds.AccountNotInTenant, Denied),
        new(50105, WireIds.AccountNotAssigned, Denied),
        new(53003, WireIds.ConditionalAccessBlocked, Denied),
        new(53000, WireIds.ConditionalAccessBlocked, Denied),
        new(53001, WireIds.ConditionalAccessBlocked, Denied),
        new(53002, WireIds.ConditionalAccessBlocked, Denied),
        new(530003, WireIds.ConditionalAccessBlocked, Denied),
        new(50057, WireIds.AccountDisabled, Denied, EndsSession: true),
        new(50053, WireIds.AccountDisabled, Denied, EndsSession: true),
        new(700082, WireIds.RefreshTokenExpired, Auth, EndsSession: true),
        new(70008, WireIds.RefreshTokenExpired, Auth, EndsSession: true),
        new(70043, WireIds.RefreshTokenExpired, Auth, EndsSession: true),
        new(50173, WireIds.RefreshTokenRevoked, Auth, EndsSession: true),
        new(50132, WireIds.RefreshTokenRevoked, Auth, EndsSession: true),
        new(50133, WireIds.RefreshTokenRevoked, Auth, EndsSession: true),
        new(70000, WireIds.RefreshTokenInvalid, Auth, EndsSession: true),
        new(9002313, WireIds.RefreshTokenInvalid, Auth, EndsSession: true),
        new(7000215, WireIds.ClientSecretWrong, Auth, EndsSession: true),
        new(7000222, WireIds.ClientSecretExpired, Auth, EndsSession: true),
        new(7000218, WireIds.ClientProofMissing, Auth, EndsSession: true),
        new(700027, WireIds.ClientCertificateRefused, Auth, EndsSession: true),
        new(50027, WireIds.ClientCertificateRefused, Auth, EndsSession: true),
        new(700024, WireIds.ClockWrong, Auth, EndsSession: true),
        new(50013, WireIds.ClockWrong, Auth, EndsSession: true),
        new(700016, WireIds.ApplicationUnknown, Auth, EndsSession: true),
        new(7000112, WireIds.ApplicationDisabled, Auth, EndsSession: true),
        new(90002, WireIds.TenantUnknown, SupportErrorKind.ObjectNotFound, EndsSession: true),
        new(900023, WireIds.TenantUnknown, SupportErrorKind.ObjectNotFound, EndsSession: true),
        new(50059, WireIds.TenantUnknown, SupportErrorKind.ObjectNotFound, EndsSession: true),
        new(70016, WireIds.DeviceCodeNotUsed, Auth, EndsSession: true),
        new(70020, WireIds.DeviceCodeNotUsed, Auth, EndsSession: true),
        new(90055, WireIds.LoginThrottled, SupportErrorKind.LimitsExceeded),
        new(90033, WireIds.LoginUnavailable, SupportErrorKind.ResourceUnavailable),
        new(90022, WireIds.LoginUnavailable, SupportErrorKind.ResourceUnavailable),
        new(90006, WireIds.LoginUnavailable, SupportErrorKind.ResourceUnavailable),
    ];

    private static readonly Dictionary<int, LoginErrorRow> ByCode = All.ToDictionary(static row => row.Code);

    /// <summary>A code's row; null where the code is not known.</summary>
    /// <param name="code">The AADSTS number.</param>
    internal static LoginErrorRow? Find(int code) => ByCode.GetValueOrDefault(code);
}
