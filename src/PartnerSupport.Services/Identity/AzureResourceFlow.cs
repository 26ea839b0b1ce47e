using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace PartnerSupport.Services.Identity;

/// <summary>
/// Managed and workload identities, by Azure.Identity: it knows every place where Azure keeps them. Loaded for these two only,
/// since plain MSAL starts faster.
/// </summary>
internal sealed class AzureResourceFlow : ISignInFlow
{
    private readonly TokenCredential _credential;
    private readonly CloudInfo _cloud;
    private readonly bool _choosesTenant;

    internal AzureResourceFlow(TokenSourceOptions options)
    {
        _cloud = options.Cloud;
        _choosesTenant = options.SignIn.Kind == SignInKind.WorkloadIdentity;
        _credential = _choosesTenant ? Workload(options) : Managed(options);
    }

    /// <inheritdoc/>
    public bool? IsDelegated => false;

    /// <inheritdoc/>
    public async Task<FlowToken> AcquireAsync(string tenant, MicrosoftApi api, string? claims, CancellationToken cancellationToken)
    {
        var context = new TokenRequestContext(
            [TokenAudiences.Scope(_cloud, api)],
            parentRequestId: null,
            claims,
            _choosesTenant ? tenant : null,
            isCaeEnabled: false
        );
        var token = await _credential.GetTokenAsync(context, cancellationToken).ConfigureAwait(false);
        return new FlowToken(token.Token, token.ExpiresOn - TimeProvider.System.GetUtcNow());
    }

    private static ManagedIdentityCredential Managed(TokenSourceOptions options)
    {
        var id = options.SignIn.ClientId is { } client ? ManagedIdentityId.FromUserAssignedClientId(client) : ManagedIdentityId.SystemAssigned;
        return new ManagedIdentityCredential(Over(new ManagedIdentityCredentialOptions(id), options));
    }

    private static WorkloadIdentityCredential Workload(TokenSourceOptions options)
    {
        var credential = Over(new WorkloadIdentityCredentialOptions { DisableInstanceDiscovery = true }, options);
        if (options.SignIn.ClientId is { } client)
            credential.ClientId = client;
        if (options.TenantId is { } tenant)
            credential.TenantId = tenant;
        credential.AdditionallyAllowedTenants.Add("*");
        return new WorkloadIdentityCredential(credential);
    }

    private static T Over<T>(T credential, TokenSourceOptions options)
        where T : TokenCredentialOptions
    {
        credential.AuthorityHost = options.Cloud.Login;
        credential.Transport = new HttpClientTransport(options.Login);
        credential.Retry.MaxRetries = 0;
        credential.Diagnostics.IsLoggingEnabled = false;
        credential.Diagnostics.IsTelemetryEnabled = false;
        credential.Diagnostics.IsDistributedTracingEnabled = false;
        return credential;
    }
}
