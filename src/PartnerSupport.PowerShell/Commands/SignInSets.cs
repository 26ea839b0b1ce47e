namespace PartnerSupport.PowerShell;

/// <summary>The parameter sets of Connect-CspSupport.</summary>
internal static class SignInSets
{
    internal const string Interactive = "Interactive";
    internal const string DeviceCode = "DeviceCode";
    internal const string RefreshToken = "RefreshToken";
    internal const string Certificate = "Certificate";
    internal const string Thumbprint = "CertificateThumbprint";
    internal const string CertificateFile = "CertificatePath";
    internal const string Secret = "ClientSecret";
    internal const string Credential = "Credential";
    internal const string AccessToken = "AccessToken";
    internal const string ManagedIdentity = "ManagedIdentity";
    internal const string WorkloadIdentity = "WorkloadIdentity";

    /// <summary>The way of signing in that a set stands for.</summary>
    internal static SignInKind KindOf(string set) =>
        set switch
        {
            DeviceCode => SignInKind.DeviceCode,
            RefreshToken => SignInKind.RefreshToken,
            Certificate or Thumbprint or CertificateFile => SignInKind.Certificate,
            Secret or Credential => SignInKind.ClientSecret,
            AccessToken => SignInKind.AccessToken,
            ManagedIdentity => SignInKind.ManagedIdentity,
            WorkloadIdentity => SignInKind.WorkloadIdentity,
            _ => SignInKind.Interactive,
        };
}
