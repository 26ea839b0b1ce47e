namespace PartnerSupport;

/// <summary>Takes the number that Microsoft gave to a hand-off; only by it does a hand-off become Open.</summary>
internal sealed class HandOffNumbers(RequestLookUp lookUp, RowMoves moves, IContactStore contacts, SheetShelf shelf)
{
    internal async Task<SupportRequest> SetAsync(string reference, string requestNumber, bool mayReplace, CancellationToken cancellationToken)
    {
        if (!RequestNumber.TryParse(requestNumber, out var number))
            throw new SupportException(ErrorIds.RequestNumberInvalid, SupportErrorKind.InvalidArgument, TypedText.Of(requestNumber)) { Target = reference };
        var row =
            await lookUp.FindRowAsync(reference, cancellationToken).ConfigureAwait(false)
            ?? throw new SupportException(ErrorIds.RequestNotFound, SupportErrorKind.ObjectNotFound, reference) { Target = reference };
        if (row.Request.RequestNumber == number)
            return row.Request;
        var policy = await contacts.ReadPolicyAsync(cancellationToken).ConfigureAwait(false);
        if (row.State == LedgerState.ToSubmit)
            return await TellAsync(RequestTransitions.NumberTold(row, number, moves.Now), "NumberTold").ConfigureAwait(false);
        // What a person typed a person may mend; a number that the API gave is no person's.
        if (row.State != LedgerState.Filed || row.Request.Channel == SupportChannel.AzureSupportApi)
            throw new SupportException(ErrorIds.RequestNotToSubmit, SupportErrorKind.InvalidArgument, row.Reference, row.Request.Status)
            {
                Target = row.Request,
            };
        if (!mayReplace)
            throw Differs(row, number);
        return await TellAsync(RequestTransitions.NumberCorrected(row, number, moves.Now), "NumberCorrected").ConfigureAwait(false);

        async Task<SupportRequest> TellAsync(LedgerEntry told, string what)
        {
            var moved = await moves.MoveAsync(row, told, new RowStep(what, policy), cancellationToken).ConfigureAwait(false);
            await shelf.TidyAsync(cancellationToken).ConfigureAwait(false);
            // Somebody told another number at the same time.
            return moved.Request.RequestNumber == number ? moved.Request : throw Differs(moved, number);
        }
    }

    private static SupportException Differs(LedgerEntry row, string number) =>
        new(ErrorIds.RequestNumberDiffers, SupportErrorKind.ResourceExists, row.Reference, row.Request.RequestNumber!, number) { Target = row.Request };
}
