namespace PartnerSupport.Services.Wire.Handlers;

/// <summary>What may be sent again, when, and after which wait: pure, so that it can be read and tested as a table.</summary>
internal static class RetryRule
{
    internal const string IdempotencyHeader = "MS-RequestId";

    /// <summary>
    /// Whether a request may be sent again: reads, PUT by name, what the channel calls idempotent, Partner Center's writes only under one MS-RequestId
    /// (FACTS 2.4), and the sign-in.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="cloud">The cloud.</param>
    internal static bool MayRepeat(HttpRequestMessage request, CloudInfo cloud)
    {
        var method = request.Method;
        if (method == HttpMethod.Get || method == HttpMethod.Head || method == HttpMethod.Options)
            return true;
        if (WireHosts.IsLogin(cloud, request.RequestUri!))
            return true;
        if (WireHosts.ApiOf(cloud, request.RequestUri!) == MicrosoftApi.PartnerCenter)
            return request.Headers.Contains(IdempotencyHeader);

        return method == HttpMethod.Put || (request.Options.TryGetValue(WireKeys.Idempotent, out var idempotent) && idempotent);
    }

    /// <summary>Whether a later try may end better.</summary>
    /// <param name="outcome">How this one ended.</param>
    internal static bool IsTransient(TryOutcome outcome) =>
        outcome.Failure is not null || (int)outcome.Response!.StatusCode is 408 or 429 or 500 or 502 or 503 or 504;

    /// <summary>
    /// How long to wait: what the service asks for, else twice as long each time; always a little spread, so that a fleet does not come back as one.
    /// </summary>
    /// <param name="options">The chain's measures.</param>
    /// <param name="attempt">Number of the try that failed, from 1.</param>
    /// <param name="response">Its answer; null when none came.</param>
    /// <param name="now">The time.</param>
    internal static TimeSpan Wait(WireOptions options, int attempt, HttpResponseMessage? response, DateTimeOffset now)
    {
        var spread = options.FirstDelay * (options.Jitter() / 2);
        if (response is not null && RetryAfter.Read(response, now) is { } asked)
            return asked + spread;

        var doubled = options.FirstDelay * Math.Pow(2, attempt - 1);
        return (doubled < options.MaxDelay ? doubled : options.MaxDelay) + spread;
    }
}
