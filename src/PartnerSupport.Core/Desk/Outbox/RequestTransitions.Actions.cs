namespace PartnerSupport;

/// <summary>The steps of a row by what people do with the request after it was handed in.</summary>
internal static partial class RequestTransitions
{
    /// <summary>More than anybody sends on one request.</summary>
    private const int MostSaid = 200;

    /// <summary>Something is to be done with the request.</summary>
    internal static LedgerEntry ActionsAsked(LedgerEntry row, IReadOnlyList<RequestAction> actions, DateTimeOffset now) =>
        row with
        {
            Actions = [.. row.Actions, .. actions],
            Request = actions.Select(action => action.File).OfType<RequestAttachment>().Aggregate(row.Request, WithFile),
            ChangedAt = now,
        };

    /// <summary>It is done, or is not going to be.</summary>
    internal static LedgerEntry Without(LedgerEntry row, IReadOnlyList<RequestAction> actions, DateTimeOffset now) =>
        row with
        {
            Actions = [.. row.Actions.Where(known => actions.All(action => action.Id != known.Id))],
            Request = actions
                .Select(action => action.File)
                .OfType<RequestAttachment>()
                .Aggregate(row.Request, (request, file) => WithFile(request, file with { State = AttachmentState.Refused })),
            ChangedAt = now,
        };

    /// <summary>The service has a file.</summary>
    internal static LedgerEntry FileSent(LedgerEntry row, RequestAction action, DateTimeOffset now)
    {
        var done = Without(row, [action], now);
        return done with { Request = WithFile(done.Request, action.File! with { State = AttachmentState.Uploaded, UploadedAt = now }) };
    }

    /// <summary>Files that a person attaches when the hand-off is submitted.</summary>
    internal static LedgerEntry FilesNamed(LedgerEntry row, IEnumerable<RequestAttachment> files, DateTimeOffset now) =>
        row with
        {
            Request = files.Aggregate(row.Request, WithFile),
            ChangedAt = now,
        };

    /// <summary>The service has a note.</summary>
    internal static LedgerEntry NoteSent(LedgerEntry row, RequestAction action, SupportNote sent, DateTimeOffset now)
    {
        var done = action.Change is null ? Without(row, [action], now) : row;
        var said = done with { Said = [.. done.Said.Append(NoteText.Mark(sent.Text)).Distinct().TakeLast(MostSaid)], ChangedAt = now };
        return IsLater(said, sent) ? MessageSeen(said, sent, now) : said;
    }

    /// <summary>The service made a change.</summary>
    /// <param name="row">The row.</param>
    /// <param name="action">What was asked.</param>
    /// <param name="request">The request as it stands by the service's answer.</param>
    /// <param name="now">The time, UTC.</param>
    internal static LedgerEntry ChangeMade(LedgerEntry row, RequestAction action, SupportRequest request, DateTimeOffset now)
    {
        var changed = Refreshed(Without(row, [action], now), request, now);
        return changed with
        {
            Request = changed.Request with
            {
                Contact = action.Change!.Contact ?? changed.Request.Contact,
                AdvancedDiagnosticConsent = action.Change.AdvancedDiagnosticConsent ?? changed.Request.AdvancedDiagnosticConsent,
                // Azure gives no date for it.
                ClosedAt = changed.Request.Status == RequestStatus.Closed ? changed.Request.ClosedAt ?? now : null,
            },
        };
    }

    /// <summary>Whether a message is newer than the last one that the row knows of.</summary>
    internal static bool IsLater(LedgerEntry row, SupportNote message) =>
        message.CreatedAt is { } at
        && (row.Request.LastMessageAt is not { } last || at > last || (at == last && message.Direction != row.Request.LastMessageFrom));

    /// <summary>A message was seen.</summary>
    internal static LedgerEntry MessageSeen(LedgerEntry row, SupportNote message, DateTimeOffset now) =>
        row with
        {
            Request = row.Request with { LastMessageAt = message.CreatedAt, LastMessageFrom = message.Direction },
            ChangedAt = now,
        };

    /// <summary>The partner's own people wrote something down.</summary>
    internal static LedgerEntry NoteKept(LedgerEntry row, SupportNote note, DateTimeOffset now) => row with { Notes = [.. row.Notes, note], ChangedAt = now };

    /// <summary>The partner's own ticket number was told, or mended.</summary>
    internal static LedgerEntry ExternalReferenceTold(LedgerEntry row, string externalReference, DateTimeOffset now) =>
        row with
        {
            Request = row.Request with { ExternalReference = externalReference },
            ChangedAt = now,
        };

    /// <summary>A hand-off that nobody has submitted yet, with other values.</summary>
    internal static LedgerEntry HandOffChanged(LedgerEntry row, SupportRequest handOff, DateTimeOffset now) => row with { Request = handOff, ChangedAt = now };

    /// <summary>Why the partner is about to close it.</summary>
    internal static LedgerEntry ReasonGiven(LedgerEntry row, string? reason, DateTimeOffset now) =>
        row with
        {
            Request = row.Request with { ClosingReason = reason ?? row.Request.ClosingReason },
            ChangedAt = now,
        };

    /// <summary>Taken back before Microsoft had it.</summary>
    internal static LedgerEntry Withdrawn(LedgerEntry row, string reason, DateTimeOffset now) =>
        Released(
            row,
            LedgerState.Withdrawn,
            row.Request with
            {
                Status = RequestStatus.Withdrawn,
                ClosingReason = reason,
                ModifiedAt = now,
                ClosedAt = now,
                SubmitBy = null,
            },
            now
        ) with
        {
            Actions = [],
        };
}
