namespace PartnerSupport.Services.Identity;

/// <summary>The sandbox's own sign-in: an ordinary one of the Secure Application Model, through the same path as a live one.</summary>
internal static class SandboxSignIn
{
    /// <summary>The application that the sandbox knows.</summary>
    internal const string ClientId = "0c5a11ce-0000-4000-8000-00000000c11e";

    /// <summary>The sign-in.</summary>
    /// <param name="now">The time: the sandbox's refresh token is new in each world.</param>
    internal static SignIn Create(DateTimeOffset now) =>
        new()
        {
            Kind = SignInKind.Sandbox,
            ClientId = ClientId,
            ClientSecret = SecureText.Hold("sandbox"),
            RefreshToken = SecureText.Hold("sandbox-refresh"),
            RefreshTokenObtainedAt = now,
        };
}
