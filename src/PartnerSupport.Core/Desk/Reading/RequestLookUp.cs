namespace PartnerSupport;

/// <summary>One request by our reference, Microsoft's number or the partner's own ticket number.</summary>
internal sealed class RequestLookUp(
    IRequestLedger ledger,
    IContactStore contacts,
    RequestSources sources,
    OurRequests ours,
    RequestList list,
    RequestMerge merge
)
{
    /// <summary>The row that a number means; null when the ledger has none.</summary>
    internal async Task<LedgerEntry?> FindRowAsync(string number, CancellationToken cancellationToken)
    {
        if (
            RequestReference.TryParse(number, out var reference)
            && await ledger.FindAsync(reference, cancellationToken).ConfigureAwait(false) is { } byReference
        )
            return byReference;
        var digits = RequestNumber.TryParse(number, out var read) ? read : number.Trim();
        return await FirstAsync(new RequestQuery { RequestNumber = digits }, cancellationToken).ConfigureAwait(false)
            ?? await FirstAsync(new RequestQuery { ExternalReference = number.Trim() }, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The request in full, as the system that holds it has it now.</summary>
    /// <param name="number">The number.</param>
    /// <param name="customer">At whose systems it is looked for when the ledger does not know it; null: nowhere else.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    /// <exception cref="SupportException">RequestNotFound.</exception>
    internal async Task<SupportRequest> GetAsync(string number, CspCustomer? customer, CancellationToken cancellationToken)
    {
        if (await FindRowAsync(number, cancellationToken).ConfigureAwait(false) is { } row)
        {
            var policy = await contacts.GetPolicyAsync(cancellationToken).ConfigureAwait(false);
            return row.Dated(await ours.RefreshAsync(row, policy, cancellationToken).ConfigureAwait(false));
        }

        if (customer is null)
            throw NotFound(number);
        await foreach (var part in list.ListAsync(new RequestQuery { Customers = [customer], Number = number }, cancellationToken).ConfigureAwait(false))
        {
            if (part.Item is { } found)
                return await GetAsync(found, cancellationToken).ConfigureAwait(false);
        }

        return await FindAtPartnerCenterAsync(number, cancellationToken).ConfigureAwait(false) ?? throw NotFound(number);
    }

    /// <summary>A request that was read before, anew.</summary>
    /// <exception cref="SupportException">RequestNotFound.</exception>
    internal async Task<SupportRequest> GetAsync(SupportRequest known, CancellationToken cancellationToken)
    {
        if (known.Reference is { } reference && await ledger.FindAsync(reference, cancellationToken).ConfigureAwait(false) is { } row)
        {
            var policy = await contacts.GetPolicyAsync(cancellationToken).ConfigureAwait(false);
            return row.Dated(await ours.RefreshAsync(row, policy, cancellationToken).ConfigureAwait(false));
        }

        return await sources.Of(known).GetAsync(known, cancellationToken).ConfigureAwait(false) is { } theirs
            ? merge.Foreign(theirs with { CustomerName = known.CustomerName, ManageUri = theirs.ManageUri ?? known.ManageUri }, known.ToCustomer())
            : throw NotFound(known.ToString());
    }

    // The partner's list has requests of our own tenant, too, which is no customer; Partner Center tells of one by its number alone.
    private async Task<SupportRequest?> FindAtPartnerCenterAsync(string number, CancellationToken cancellationToken)
    {
        if (!RequestNumber.TryParse(number, out var digits))
            return null;
        var asked = new SupportRequest
        {
            RequestNumber = digits,
            CustomerId = Guid.Empty,
            CustomerName = string.Empty,
            Service = CspService.Unknown,
            Status = RequestStatus.Unknown,
            Title = digits,
        };
        try
        {
            var found = await sources.WhereSubmitted(CspService.Office365).GetAsync(asked, cancellationToken).ConfigureAwait(false);
            return found is null ? null : merge.Foreign(found, ours.KnownCustomer(found.CustomerId));
        }
        catch (SupportException error) when (!error.EndsSession)
        {
            return null;
        }
    }

    internal static SupportException NotFound(string number) => new(ErrorIds.RequestNotFound, SupportErrorKind.ObjectNotFound, number) { Target = number };

    private async Task<LedgerEntry?> FirstAsync(RequestQuery query, CancellationToken cancellationToken)
    {
        await foreach (var row in ledger.QueryAsync(new LedgerQuery { Requests = query, Limit = 1 }, cancellationToken).ConfigureAwait(false))
            return row;
        return null;
    }
}
