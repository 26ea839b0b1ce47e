using Microsoft.Identity.Client;
using PartnerSupport.Sandbox;

namespace PartnerSupport.Tests.Sandbox;

/// <summary>MSAL's way to be given an HttpClient.</summary>
internal sealed class SandboxHttpFactory(SandboxWorld world) : IMsalHttpClientFactory, IDisposable
{
    private readonly HttpClient _client = new(new SandboxHandler(world));

    public HttpClient GetHttpClient() => _client;

    public void Dispose() => _client.Dispose();
}
