namespace PartnerSupport;

/// <summary>Finds one request by our reference, Microsoft's number or the partner's own ticket number.</summary>
internal sealed class RequestFinder(SupportPorts ports, RequestLister lister, RequestJoiner joiner)
{
    /// <summary>Whether a request is the one that a number means.</summary>
    internal static bool Matches(SupportRequest request, string number)
    {
        var text = number.Trim();
        return (RequestReference.TryParse(text, out var reference) && request.Reference == reference)
            || (RequestNumber.TryParse(text, out var digits) && request.RequestNumber == digits)
            || string.Equals(request.RequestNumber, text, StringComparison.OrdinalIgnoreCase)
            || string.Equals(request.ExternalReference, text, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The row that a number means; null when the ledger has none.</summary>
    internal async Task<LedgerEntry?> FindRowAsync(string number, CancellationToken cancellationToken)
    {
        if (
            RequestReference.TryParse(number, out var reference)
            && await ports.Ledger.FindAsync(reference, cancellationToken).ConfigureAwait(false) is { } byReference
        )
            return byReference;
        var digits = RequestNumber.TryParse(number, out var read) ? read : number.Trim();
        return await FirstAsync(new LedgerQuery { RequestNumber = digits, Limit = 1 }, cancellationToken).ConfigureAwait(false)
            ?? await FirstAsync(new LedgerQuery { ExternalReference = number.Trim(), Limit = 1 }, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The request in full, as the service holds it now.</summary>
    /// <exception cref="SupportException">RequestNotFound.</exception>
    internal async Task<SupportRequest> GetAsync(string number, CspCustomer? customer, CancellationToken cancellationToken)
    {
        if (await FindRowAsync(number, cancellationToken).ConfigureAwait(false) is { } row)
            return await RefreshAsync(row, cancellationToken).ConfigureAwait(false);
        var query = new RequestQuery { Customers = customer is null ? [] : [customer], Number = number };
        await foreach (var part in lister.ListAsync(query, cancellationToken).ConfigureAwait(false))
        {
            if (part.Item is { } found)
                return await FullAsync(found, cancellationToken).ConfigureAwait(false) is { } full ? Beside(full, found) : found;
        }

        throw new SupportException(ErrorIds.RequestNotFound, SupportErrorKind.ObjectNotFound, number) { Target = number };
    }

    // What a service says of its own request tells nothing of our side of it.
    private static SupportRequest Beside(SupportRequest full, SupportRequest listed) =>
        full with
        {
            CustomerName = listed.CustomerName,
            ManageUri = full.ManageUri ?? listed.ManageUri,
            Cloud = listed.Cloud,
            IsSandbox = listed.IsSandbox,
        };

    private async Task<SupportRequest> RefreshAsync(LedgerEntry row, CancellationToken cancellationToken)
    {
        if (row.Request.RequestNumber is null && row.State is not (LedgerState.Sending or LedgerState.Accepted))
            return row.Request;
        if (await FullAsync(row.Request, cancellationToken).ConfigureAwait(false) is not { } theirs)
            return row.Request;
        var policy = await ports.Contacts.GetPolicyAsync(cancellationToken).ConfigureAwait(false);
        return joiner.Merge(row.Request, theirs, policy);
    }

    private Task<SupportRequest?> FullAsync(SupportRequest request, CancellationToken cancellationToken) =>
        (request.SubscriptionId is not null && request.ResourceName is not null ? ports.Azure : ports.PartnerCenter).GetAsync(request, cancellationToken);

    private async Task<LedgerEntry?> FirstAsync(LedgerQuery query, CancellationToken cancellationToken)
    {
        await foreach (var entry in ports.Ledger.QueryAsync(query, cancellationToken).ConfigureAwait(false))
            return entry;
        return null;
    }
}
