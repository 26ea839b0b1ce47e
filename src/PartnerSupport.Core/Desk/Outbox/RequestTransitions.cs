namespace PartnerSupport;

/// <summary>
/// Every step of a row, as a pure function from the row before to the row after; <see cref="LedgerStates"/> has the table of which may follow
/// which. A step that ends this process's work on the row gives the lease back.
/// </summary>
internal static partial class RequestTransitions
{
    /// <summary>Held by this process, in a state that it is about to work on.</summary>
    internal static LedgerEntry Held(LedgerEntry row, LedgerState state, string holder, DateTimeOffset now) =>
        row with
        {
            State = state,
            LeaseOwner = holder,
            LeaseUntil = now + LedgerStates.LeaseLength,
            ChangedAt = now,
        };

    /// <summary>The service accepted it; the operation runs and this process goes on asking.</summary>
    internal static LedgerEntry Accepted(LedgerEntry row, ChannelReceipt receipt, string holder, DateTimeOffset now) =>
        Held(row, LedgerState.Accepted, holder, now) with
        {
            Operation = receipt.Operation,
            AcceptedAt = now,
        };

    /// <summary>The ticket is there.</summary>
    internal static LedgerEntry Filed(LedgerEntry row, SupportRequest asTheServiceHoldsIt, DateTimeOffset now) =>
        Released(row, LedgerState.Filed, asTheServiceHoldsIt, now);

    /// <summary>Refused, with nothing at the service.</summary>
    internal static LedgerEntry Failed(LedgerEntry row, string? correlationId, DateTimeOffset now) =>
        Released(row, LedgerState.Failed, row.Request with { Status = RequestStatus.Failed, CorrelationId = correlationId }, now);

    /// <summary>The same request on the way to a portal.</summary>
    internal static LedgerEntry HandedOver(LedgerEntry row, SupportRequest handOff, DateTimeOffset now) => Released(row, LedgerState.ToSubmit, handOff, now);

    /// <summary>It has certainly not left: as if it had just been written down.</summary>
    internal static LedgerEntry NotSent(LedgerEntry row, DateTimeOffset now) => Released(row, LedgerState.Prepared, row.Request, now);

    /// <summary>It may have left: whoever comes next looks the name up first.</summary>
    internal static LedgerEntry InDoubt(LedgerEntry row, DateTimeOffset now) => Released(row, LedgerState.Sending, row.Request, now);

    /// <summary>The service took a file.</summary>
    internal static LedgerEntry FileUploaded(LedgerEntry row, string name, string holder, DateTimeOffset now) =>
        Held(row, row.State, holder, now) with
        {
            Request = row.Request with
            {
                Attachments =
                [
                    .. row.Request.Attachments.Select(file => file.Name == name ? file with { State = AttachmentState.Uploaded, UploadedAt = now } : file),
                ],
            },
        };

    /// <summary>
    /// A person submitted the hand-off and told its number. When that was is not told with it: the due time stays open until Microsoft's created date is
    /// read (R17).
    /// </summary>
    /// <param name="row">The hand-off.</param>
    /// <param name="number">The number.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="asTheServiceHoldsIt">What the service says of it, where that was read with the number.</param>
    internal static LedgerEntry NumberTold(LedgerEntry row, string number, DateTimeOffset now, SupportRequest? asTheServiceHoldsIt = null) =>
        Released(
            row,
            LedgerState.Filed,
            (asTheServiceHoldsIt ?? row.Request with { RequestNumber = number, Status = RequestStatus.Open, ModifiedAt = now }) with
            {
                Owner = null,
                OwnedSince = null,
            },
            now
        );

    /// <summary>A wrong number, mended by hand; what was read under the wrong one is asked anew.</summary>
    internal static LedgerEntry NumberCorrected(LedgerEntry row, string number, DateTimeOffset now) =>
        NumberTold(
            row with
            {
                Request = row.Request with { ResourceName = null, CreatedAt = null, ClosedAt = null, ServiceAnswerMinutes = null },
            },
            number,
            now
        );

    /// <summary>In a person's hands, or in nobody's. The time moves on even where the clock does not: by it others see that the row changed.</summary>
    internal static LedgerEntry OwnedBy(LedgerEntry row, string? owner, DateTimeOffset now) =>
        row with
        {
            Request = row.Request with { Owner = owner, OwnedSince = owner is null ? null : now },
            ChangedAt = now > row.ChangedAt ? now : row.ChangedAt.AddMilliseconds(1),
        };

    /// <summary>What Microsoft changed of an open request.</summary>
    internal static LedgerEntry Refreshed(LedgerEntry row, SupportRequest now, DateTimeOffset at) =>
        row with
        {
            Request = row.Request with
            {
                Status = now.Status,
                Severity = now.Severity,
                Plan = now.Plan,
                RequestNumber = now.RequestNumber,
                ResourceName = now.ResourceName,
                CreatedAt = now.CreatedAt,
                ModifiedAt = now.ModifiedAt,
                ClosedAt = now.ClosedAt,
                ServiceAnswerMinutes = now.ServiceAnswerMinutes,
                Response = now.Response,
            },
            ChangedAt = at,
        };

    /// <summary>Without the words and the contact that people gave; the title stays, to recognise it by.</summary>
    internal static LedgerEntry TextDropped(LedgerEntry row, DateTimeOffset now) =>
        row with
        {
            Request = row.Request with { Description = null, Contact = null, FormFields = new Dictionary<string, string>(), Steps = [] },
            Notes = row.HoldsNotesOfEnded ? [] : row.Notes,
            TextDroppedAt = now,
            ChangedAt = now,
        };

    /// <summary>A refused request that is asked for again under its key: the new one in the old one's place.</summary>
    internal static LedgerEntry TriedAgain(LedgerEntry refused, LedgerEntry again, DateTimeOffset now) =>
        again with
        {
            CreatedAt = refused.CreatedAt,
            ChangedAt = now,
        };

    // One name, one file: the service replaces a file by another of its name, and so does the row.
    private static SupportRequest WithFile(SupportRequest request, RequestAttachment file) =>
        request with
        {
            Attachments = [.. request.Attachments.Where(known => !AttachmentName.AreSame(known.Name, file.Name)), file],
        };

    private static LedgerEntry Released(LedgerEntry row, LedgerState state, SupportRequest request, DateTimeOffset now) =>
        row with
        {
            State = state,
            Request = request,
            LeaseOwner = null,
            LeaseUntil = null,
            Operation = null,
            ChangedAt = now,
        };
}
