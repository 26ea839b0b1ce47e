namespace PartnerSupport;

/// <summary>Finds the request that something is to be done with, and makes sure that it is the one that is meant.</summary>
internal sealed class RequestTargets(IRequestLedger ledger, RequestLookUp lookUp)
{
    /// <summary>By a number.</summary>
    /// <param name="number">Our reference, Microsoft's number, or the partner's own ticket number.</param>
    /// <param name="customer">The customer whose request it is; null: whatever the ledger knows under that number.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    /// <exception cref="SupportException">RequestNotFound; RequestOfOtherCustomer.</exception>
    internal async Task<RequestTarget> FindAsync(string number, CspCustomer? customer, CancellationToken cancellationToken)
    {
        if (await lookUp.FindRowAsync(number, cancellationToken).ConfigureAwait(false) is { } row)
        {
            return customer is null || customer.TenantId == row.Request.CustomerId
                ? RequestTarget.Of(row)
                : throw new SupportException(ErrorIds.RequestOfOtherCustomer, SupportErrorKind.SecurityError, number, customer.Name, row.Request.CustomerName)
                {
                    Target = number,
                };
        }

        return new RequestTarget(await lookUp.GetAsync(number, customer, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>By a request that was read before.</summary>
    /// <exception cref="SupportException">LedgerWorldMismatch: it was read in another cloud or sandbox.</exception>
    internal async Task<RequestTarget> FindAsync(SupportRequest known, CancellationToken cancellationToken)
    {
        if (known.Cloud != ledger.World.Cloud || known.IsSandbox != ledger.World.IsSandbox)
            throw new SupportException(
                ErrorIds.LedgerWorldMismatch,
                SupportErrorKind.SecurityError,
                known.ToString(),
                ledger.World.Cloud,
                ledger.World.SandboxWorld ?? "live"
            )
            {
                Target = known,
            };
        var row =
            known.Reference is { } reference && await ledger.FindAsync(reference, cancellationToken).ConfigureAwait(false) is { } byReference ? byReference
            : known.RequestNumber is { } number ? await lookUp.FindRowAsync(number, cancellationToken).ConfigureAwait(false)
            : null;
        return row is not null && row.Request.CustomerId == known.CustomerId ? RequestTarget.Of(row) : new RequestTarget(known);
    }
}
