using System.Threading.Channels;

namespace PartnerSupport;

/// <summary>Looks at one request that is waited for.</summary>
internal sealed class WaitLook(RequestLookUp lookUp, NoteReading notes, ReadMarks marks, HandOffSearch search, IRequestLedger ledger, IContactStore contacts)
{
    /// <summary>The request as it stands now; null in place of what did not come yet.</summary>
    /// <returns>What came, or the reason for which nothing can come any more; nothing of both where it has to be waited for.</returns>
    internal async Task<WaitResult> LookAsync(Waited waited, WaitOrder order, CancellationToken cancellationToken)
    {
        Finding? warning = null;
        if (order.Number && waited.Target.Row is { State: LedgerState.ToSubmit } handOff)
            warning = await SearchAsync(handOff.Reference, cancellationToken).ConfigureAwait(false);
        var now = await lookUp.GetAsync(waited.Target.Request, cancellationToken).ConfigureAwait(false);
        var target =
            now.Reference is { } reference && await ledger.FindAsync(reference, cancellationToken).ConfigureAwait(false) is { } row
                ? new RequestTarget(now) { Row = row }
                : new RequestTarget(now);
        waited = waited with { Target = target };
        if (order.Statuses.Contains(now.Status) || (order.Number && now.RequestNumber is not null))
            return new WaitResult(waited) { Request = now, Warning = warning };
        if (order.NewMessage)
        {
            var (next, came) = await MessageAsync(waited, cancellationToken).ConfigureAwait(false);
            if (came)
                return new WaitResult(next) { Request = now, Warning = warning };
            waited = next;
        }

        return new WaitResult(waited)
        {
            Warning = warning,
            Error = now.Status is RequestStatus.Closed or RequestStatus.Withdrawn or RequestStatus.Failed
                ? new SupportException(ErrorIds.WaitInVain, SupportErrorKind.InvalidData, target.Name, now.Status, order) { Target = now }
                : null,
        };
    }

    // What is there when nobody has looked before is not new.
    private async Task<(Waited Waited, bool Came)> MessageAsync(Waited waited, CancellationToken cancellationToken)
    {
        var sent = await notes.SentAsync(waited.Target, cancellationToken).ConfigureAwait(false);
        var mark = waited.Mark ?? await marks.FindAsync(waited.Target.Name, cancellationToken).ConfigureAwait(false) ?? ReadMark.After(null, [.. sent]);
        return (waited with { Mark = mark }, sent.Any(note => note.Direction != NoteDirection.FromPartner && ReadMark.IsNew(mark, note)));
    }

    // A person may have submitted it and told nobody. What cannot be searched now is searched next time.
    private async Task<Finding?> SearchAsync(string reference, CancellationToken cancellationToken)
    {
        if (await ledger.FindAsync(reference, cancellationToken).ConfigureAwait(false) is not { State: LedgerState.ToSubmit } row)
            return null;
        var policy = await contacts.ReadPolicyAsync(cancellationToken).ConfigureAwait(false);
        var said = Channel.CreateUnbounded<SyncPart>();
        await search.FindAsync([row], null, policy, said.Writer, cancellationToken).ConfigureAwait(false);
        Finding? warning = null;
        while (said.Reader.TryRead(out var part))
        {
            warning ??= part.Warning;
            if (part.Error is { } error)
                throw error;
        }

        return warning;
    }
}
