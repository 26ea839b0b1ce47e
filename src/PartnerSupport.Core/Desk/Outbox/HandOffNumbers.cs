namespace PartnerSupport;

/// <summary>Takes the number that Microsoft gave to a hand-off; only by it does a hand-off become Open.</summary>
internal sealed class HandOffNumbers(RequestLookUp lookUp, RowMoves moves, IContactStore contacts)
{
    internal async Task<SupportRequest> SetAsync(string reference, string requestNumber, CancellationToken cancellationToken)
    {
        if (!RequestNumber.TryParse(requestNumber, out var number))
            throw new SupportException(ErrorIds.RequestNumberInvalid, SupportErrorKind.InvalidArgument, requestNumber) { Target = reference };
        var row =
            await lookUp.FindRowAsync(reference, cancellationToken).ConfigureAwait(false)
            ?? throw new SupportException(ErrorIds.RequestNotFound, SupportErrorKind.ObjectNotFound, reference) { Target = reference };
        if (row.Request.RequestNumber == number)
            return row.Request;
        if (row.State != LedgerState.ToSubmit)
            throw new SupportException(ErrorIds.RequestNotToSubmit, SupportErrorKind.InvalidArgument, row.Reference, row.Request.Status)
            {
                Target = row.Request,
            };
        var policy = await contacts.ReadPolicyAsync(cancellationToken).ConfigureAwait(false);
        var told = RequestTransitions.NumberTold(row, number, moves.Now);
        return (await moves.MoveAsync(row, told, new RowStep("NumberTold", policy), cancellationToken).ConfigureAwait(false)).Request;
    }
}
