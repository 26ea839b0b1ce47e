namespace PartnerSupport;

/// <summary>Whether a request at Microsoft is a hand-off of ours that a person submitted. Pure.</summary>
internal static class HandOffMatch
{
    /// <summary>Clocks differ, and portals round to the minute.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>Requests that carry the hand-off's reference, each number once.</summary>
    internal static IReadOnlyList<SupportRequest> Among(LedgerEntry row, IEnumerable<SupportRequest> theirs) =>
        [
            .. theirs
                .Where(request => request.RequestNumber is not null && request.CustomerId == row.Request.CustomerId && Carries(request, row.Reference))
                .Where(request => IsLater(request.CreatedAt, row))
                .DistinctBy(request => request.RequestNumber),
        ];

    /// <summary>Mails that carry the hand-off's reference and a number, each number once.</summary>
    internal static IReadOnlyList<string> Among(LedgerEntry row, IEnumerable<SupportMail> mails) =>
        [
            .. mails
                .Where(mail => IsLater(mail.ReceivedAt, row))
                .Where(mail => RequestReference.AllIn($"{mail.Subject}\n{mail.Preview}").Contains(row.Reference))
                .Select(mail => RequestNumber.FindTracking($"{mail.Subject}\n{mail.Preview}"))
                .OfType<string>()
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>From when on a hand-off can have been submitted.</summary>
    internal static DateTimeOffset EarliestOf(LedgerEntry row) => row.CreatedAt - Tolerance;

    private static bool Carries(SupportRequest request, string reference) =>
        request.Reference == reference || RequestReference.AllIn($"{request.Title}\n{request.Description}").Contains(reference);

    // A time that is not told is no proof against it.
    private static bool IsLater(DateTimeOffset? at, LedgerEntry row) => at is null || at >= EarliestOf(row);
}
