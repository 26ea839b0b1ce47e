namespace PartnerSupport.Services.Identity;

/// <summary>Whether a sign-in has what its way needs; judged before anybody is asked.</summary>
internal static class SignInCheck
{
    /// <summary>Refuses what cannot work.</summary>
    /// <param name="options">The sign-in and its tenant.</param>
    /// <exception cref="SupportException">SignInParameterMissing with the missing parameter; CertificateWithoutKey; PersistCacheUnfit.</exception>
    internal static void Demand(TokenSourceOptions options)
    {
        var signIn = options.SignIn;
        if (Missing(signIn, options.TenantId) is { } parameter)
            throw new SupportException(WireIds.SignInParameterMissing, SupportErrorKind.InvalidArgument, signIn.Kind, parameter) { EndsSession = true };
        if (signIn.Certificate is { HasPrivateKey: false })
            throw new SupportException(ErrorIds.CertificateWithoutKey, SupportErrorKind.InvalidArgument, signIn.Certificate.Thumbprint) { EndsSession = true };
        if (signIn.PersistCache && !IsPerson(signIn.Kind))
            throw new SupportException(WireIds.PersistCacheUnfit, SupportErrorKind.InvalidArgument, signIn.Kind) { EndsSession = true };
    }

    private static bool IsPerson(SignInKind kind) => kind is SignInKind.Interactive or SignInKind.DeviceCode;

    private static string? Missing(SignIn signIn, string? tenant) =>
        signIn.Kind switch
        {
            SignInKind.Interactive or SignInKind.DeviceCode => signIn.ClientId is null ? "ClientId" : null,
            SignInKind.Sandbox or SignInKind.RefreshToken => signIn.ClientId is null ? "ClientId"
            : signIn.RefreshToken is null ? "RefreshToken"
            : signIn.ClientSecret is null && signIn.Certificate is null ? "ClientSecret, Certificate"
            : null,
            SignInKind.Certificate => signIn.ClientId is null ? "ClientId"
            : signIn.Certificate is null ? "Certificate"
            : tenant is null ? "TenantId"
            : null,
            SignInKind.ClientSecret => signIn.ClientId is null ? "ClientId"
            : signIn.ClientSecret is null ? "ClientSecret"
            : tenant is null ? "TenantId"
            : null,
            SignInKind.AccessToken => signIn.AccessTokens.Count == 0 ? "AccessToken" : null,
            SignInKind.ManagedIdentity or SignInKind.WorkloadIdentity => null,
            _ => "Kind",
        };
}
