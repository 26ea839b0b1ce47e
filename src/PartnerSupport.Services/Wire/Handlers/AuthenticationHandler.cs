using System.Net;
using System.Net.Http.Headers;
using PartnerSupport.Services.Identity;

namespace PartnerSupport.Services.Wire.Handlers;

/// <summary>
/// Puts the token of the named tenant, and where the call needs it the partner's auxiliary one, on a request; answers a claims
/// challenge or a refused token once. No token goes to a host that is not the API's in this cloud's table.
/// </summary>
internal sealed class AuthenticationHandler(ITokenSource tokens, CloudInfo cloud, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    internal const string AuxiliaryHeader = "x-ms-authorization-auxiliary";

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var target = request.RequestUri!;
        var api = WireHosts.ApiOf(cloud, target);
        if (api == MicrosoftApi.Unknown || (request.Options.TryGetValue(WireKeys.Api, out var meant) && meant != api))
        {
            throw new SupportException(WireIds.HostNotInCloud, SupportErrorKind.SecurityError, target.Host, cloud.Cloud);
        }

        if (!request.Options.TryGetValue(WireKeys.TenantId, out var tenant))
            throw new InvalidOperationException($"{nameof(WireKeys)}.{nameof(WireKeys.TenantId)} is not set.");

        var requirement = ApiRequirements.Of(api, request.Method, target);
        if (request.Options.TryGetValue(WireKeys.AppOnlyAllowed, out var appOnly) && !appOnly)
            requirement = requirement with { AppOnly = false };
        requirement.Demand(tokens.State);

        var auxiliary = Auxiliary(request, requirement, tenant);
        var grant = await AuthorizeAsync(
                request,
                requirement,
                new TokenRequest(tenant, api),
                auxiliary is { } other ? new TokenRequest(other, api) : null,
                cancellationToken
            )
            .ConfigureAwait(false);
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.Unauthorized)
            return response;

        // A 401 was not carried out, so that even a write may go out once more.
        var again = new TokenRequest(tenant, api, ClaimsChallenge.Read(response)) { Refused = grant };
        var renewed = await tokens.GetTokenAsync(again, cancellationToken).ConfigureAwait(false);
        if (string.Equals(renewed.Token, grant.Token, StringComparison.Ordinal))
            return response;

        response.Dispose();
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", renewed.Token);
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private Guid? Auxiliary(HttpRequestMessage request, ApiRequirement requirement, Guid tenant)
    {
        var named = request.Options.TryGetValue(WireKeys.AuxiliaryTenantId, out var id) ? id : null;
        var partner = tokens.State.TenantId;
        var wanted = named ?? (requirement.AuxiliaryToken && partner != Guid.Empty ? partner : null);
        return wanted == tenant ? null : wanted;
    }

    private async Task<AccessGrant> AuthorizeAsync(
        HttpRequestMessage request,
        ApiRequirement requirement,
        TokenRequest primary,
        TokenRequest? auxiliary,
        CancellationToken cancellationToken
    )
    {
        // Both at once: two sign-ins in a row are what a first filing would wait for.
        var second = auxiliary is null ? null : tokens.GetTokenAsync(auxiliary, cancellationToken).AsTask();
        var grant = await FirstAsync(primary, second, cancellationToken).ConfigureAwait(false);
        requirement.Demand(grant, tokens.State);

        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", grant.Token);
        request.Headers.Remove(AuxiliaryHeader);
        if (second is not null)
            request.Headers.TryAddWithoutValidation(AuxiliaryHeader, $"Bearer {(await second.ConfigureAwait(false)).Token}");

        return grant;
    }

    private async Task<AccessGrant> FirstAsync(TokenRequest primary, Task<AccessGrant>? second, CancellationToken cancellationToken)
    {
        try
        {
            return await tokens.GetTokenAsync(primary, cancellationToken).ConfigureAwait(false);
        }
        catch when (second is not null)
        {
            // The first error is told; the second's task is looked at so that it is nobody's unobserved exception.
            await second
                .ContinueWith(static task => task.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default)
                .ConfigureAwait(false);
            throw;
        }
    }
}
