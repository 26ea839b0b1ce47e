namespace PartnerSupport;

/// <summary>Takes the number that Microsoft gave to a hand-off; only by it does a hand-off become Open.</summary>
internal sealed class NumberKeeper(SupportPorts ports, RequestFinder finder, AuditTrail audit)
{
    internal async Task<SupportRequest> SetAsync(string reference, string requestNumber, CancellationToken cancellationToken)
    {
        if (!RequestNumber.TryParse(requestNumber, out var number))
            throw new SupportException(ErrorIds.RequestNumberInvalid, SupportErrorKind.InvalidArgument, requestNumber) { Target = reference };
        var row =
            await finder.FindRowAsync(reference, cancellationToken).ConfigureAwait(false)
            ?? throw new SupportException(ErrorIds.RequestNotFound, SupportErrorKind.ObjectNotFound, reference) { Target = reference };
        if (row.Request.RequestNumber == number)
            return row.Request;
        if (row.State != LedgerState.ToSubmit)
            throw new SupportException(ErrorIds.RequestNotToSubmit, SupportErrorKind.InvalidArgument, row.Reference, row.Request.Status)
            {
                Target = row.Request,
            };
        if (await finder.FindRowAsync(number, cancellationToken).ConfigureAwait(false) is { } taken && taken.Reference != row.Reference)
        {
            throw new SupportException(ErrorIds.RequestNumberTaken, SupportErrorKind.ResourceExists, number, taken.Reference) { Target = row.Request };
        }

        var now = ports.Clock.GetUtcNow();
        // When it was submitted is not told with the number: the due time stays open until Microsoft's created date is read (R17).
        var told = row.Request with
        {
            RequestNumber = number,
            Status = RequestStatus.Open,
            ModifiedAt = now,
        };
        var evidence = await audit.AboutAsync("NumberTold", told, null, cancellationToken).ConfigureAwait(false);
        var moved =
            await ports
                .Ledger.MoveAsync(
                    row.Reference,
                    LedgerState.ToSubmit,
                    row with
                    {
                        State = LedgerState.Filed,
                        Request = told,
                        ChangedAt = now,
                    },
                    evidence,
                    cancellationToken
                )
                .ConfigureAwait(false)
            ?? throw new SupportException(ErrorIds.RequestHeldElsewhere, SupportErrorKind.ResourceExists, row.Reference) { Target = row.Request };
        return moved.Request;
    }
}
