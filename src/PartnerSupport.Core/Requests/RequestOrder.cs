namespace PartnerSupport;

/// <summary>
/// The order of lists: worst first by severity (R17), then by what runs out first, then the oldest; what is over comes last. Emergency is above A, and
/// what has no severity below C; what has no deadline comes after what has one.
/// </summary>
internal static class RequestOrder
{
    internal static IOrderedEnumerable<SupportRequest> WorstFirst(this IEnumerable<SupportRequest> requests) =>
        requests
            .OrderBy(request => request.IsOver)
            .ThenBy(Rank)
            .ThenBy(request => request.DueAt ?? DateTimeOffset.MaxValue)
            .ThenBy(request => request.CreatedAt ?? DateTimeOffset.MaxValue)
            .ThenBy(request => request.RequestNumber ?? request.Reference, StringComparer.Ordinal);

    private static int Rank(SupportRequest request) =>
        request.Severity switch
        {
            SupportSeverity.Emergency => 0,
            SupportSeverity.Unknown => int.MaxValue,
            var severity => (int)severity,
        };
}
