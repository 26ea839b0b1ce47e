namespace PartnerSupport;

/// <summary>A row's request as it is given out. Pure.</summary>
internal static class RowRequest
{
    /// <summary>
    /// The request, as it is known now; what the ledger alone holds has the ledger's dates: when it was written down, and when it last changed. A request
    /// at Microsoft has Microsoft's, or none.
    /// </summary>
    internal static SupportRequest Dated(this LedgerEntry row, SupportRequest now) =>
        RequestOwnership.Of(now) == RequestOwner.Ledger
            ? now with
            {
                CreatedAt = now.CreatedAt ?? row.CreatedAt,
                ModifiedAt = now.ModifiedAt ?? row.ChangedAt,
            }
            : now;

    /// <summary>
    /// A hand-off as a list has it: without contact, steps and form, since a contact is judged anew before anybody reads it (R8, R11), and a list asks
    /// nobody. Reading the one request does both.
    /// </summary>
    internal static SupportRequest Unjudged(this SupportRequest request) =>
        request.Status == RequestStatus.ToSubmit ? request with { Contact = null, Steps = [], FormFields = new Dictionary<string, string>() } : request;
}
