using Microsoft.Identity.Client;

namespace PartnerSupport.Services.Identity;

/// <summary>What is kept of MSAL's answer.</summary>
internal static class MsalAnswer
{
    /// <summary>The token, with its lifetime in place of MSAL's reading of this machine's clock, which may be wrong and is not the session's.</summary>
    /// <param name="result">MSAL's answer.</param>
    internal static FlowToken Of(AuthenticationResult result) => new(result.AccessToken, result.ExpiresOn - TimeProvider.System.GetUtcNow());
}
