namespace PartnerSupport;

/// <summary>What is told of a request that this run could not settle: how it stands, and what the service said last.</summary>
internal static class OutboxErrors
{
    /// <summary>An error about a row whose outcome is open.</summary>
    /// <param name="id">OutcomeUnknown or NotSentYet.</param>
    /// <param name="row">The row.</param>
    /// <param name="cause">What happened last; null when nothing was said.</param>
    internal static SupportException About(string id, LedgerEntry row, SupportException? cause) =>
        new(id, cause?.Kind ?? SupportErrorKind.ResourceUnavailable, row.Reference, cause?.Message ?? "-")
        {
            Target = row.Request,
            HttpStatus = cause?.HttpStatus,
            RequestId = cause?.RequestId,
            CorrelationId = cause?.CorrelationId,
            EndsSession = cause?.EndsSession == true,
        };

    /// <summary>Whether a later try may end better without anybody mending anything.</summary>
    internal static bool MayPass(SupportException error) =>
        error.Kind
            is SupportErrorKind.ResourceUnavailable
                or SupportErrorKind.OperationTimeout
                or SupportErrorKind.LimitsExceeded
                or SupportErrorKind.ConnectionError;
}
