namespace PartnerSupport.Services.Wire.Handlers;

/// <summary>
/// Takes Retry-After off the sign-in's last answer: this chain has waited already, and MSAL would remember the header for the whole
/// process, by the machine's clock, and refuse the next session's sign-in without asking anybody.
/// </summary>
internal sealed class LoginAnswerHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        response.Headers.Remove("Retry-After");
        return response;
    }
}
