using Microsoft.Identity.Client;

namespace PartnerSupport.Services.Identity;

/// <summary>Has MSAL send through our chain.</summary>
internal sealed class MsalHttpClientFactory(HttpClient login) : IMsalHttpClientFactory
{
    /// <inheritdoc/>
    public HttpClient GetHttpClient() => login;
}
