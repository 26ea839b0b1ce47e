namespace PartnerSupport.Services.Wire.Handlers;

/// <summary>Sends again what may be sent again (<see cref="RetryRule"/>), after the wait that the service asks for or that we choose.</summary>
internal sealed class RetryHandler(WireOptions options, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var repeatable = RetryRule.MayRepeat(request, options.Cloud);
        for (var attempt = 1; ; attempt++)
        {
            var outcome = await TryAsync(request, cancellationToken).ConfigureAwait(false);
            if (!RetryRule.IsTransient(outcome))
                return outcome.Response!;

            var wait = RetryRule.Wait(options, attempt, outcome.Response, options.Clock.GetUtcNow());
            if (!repeatable || attempt >= options.MaxTries || !FitsBefore(request, wait))
                return outcome.Response is { } last && outcome.Failure is null ? last : throw Unanswered(request, outcome, repeatable);

            if (MayHaveArrived(outcome))
                request.Options.Set(WireKeys.EarlierTryLost, true);
            outcome.Response?.Dispose();
            await Task.Delay(wait, options.Clock, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<TryOutcome> TryAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return new TryOutcome(response, AnswerShape.FailureOf(response, mayBeEmpty: !WireHosts.IsLogin(options.Cloud, request.RequestUri!)));
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            return new TryOutcome(null, WireIds.ServiceUnreachable);
        }
    }

    // A refusal with a reason is one; everything else may be the answer to something that was done.
    private static bool MayHaveArrived(TryOutcome outcome) => outcome.Response is not { } response || (int)response.StatusCode is 408 or >= 500 or < 400;

    private bool FitsBefore(HttpRequestMessage request, TimeSpan wait) =>
        !request.Options.TryGetValue(WireKeys.DeadlineAt, out var end) || options.Clock.GetUtcNow() + wait < end;

    // A write that nobody answered may have arrived: whoever sends it again has to look first.
    private static SupportException Unanswered(HttpRequestMessage request, TryOutcome outcome, bool repeatable)
    {
        var id = repeatable ? outcome.Failure! : WireIds.ServiceOutcomeUnknown;
        var ids = CallIds.Of(outcome.Response);
        var error = new SupportException(id, SupportErrorKind.ResourceUnavailable, request.RequestUri?.Host, request.Method.Method)
        {
            MayHaveArrived = true,
            HttpStatus = (int?)outcome.Response?.StatusCode,
            RequestId = ids.Request,
            CorrelationId = ids.Correlation,
        };
        outcome.Response?.Dispose();
        return error;
    }
}
