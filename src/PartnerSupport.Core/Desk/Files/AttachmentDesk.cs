namespace PartnerSupport;

/// <summary>
/// Puts files to requests that are there already (R6, R9). A filed request of ours takes them by its row: written down with their bytes, then sent, so that a
/// run that is cut off goes on with the next synchronisation. A hand-off names them for the person who submits it.
/// </summary>
public sealed class AttachmentDesk
{
    private readonly RequestSources _sources;
    private readonly ActionWorker _actions;
    private readonly RowMoves _moves;
    private readonly IRequestLedger _ledger;
    private readonly IContactStore _contacts;
    private readonly AuditTrail _audit;

    internal AttachmentDesk(RequestSources sources, ActionWorker actions, RowMoves moves, IRequestLedger ledger, IContactStore contacts, AuditTrail audit) =>
        (_sources, _actions, _moves, _ledger, _contacts, _audit) = (sources, actions, moves, ledger, contacts, audit);

    /// <summary>Judges files and the request that they are for; nothing is sent.</summary>
    /// <param name="request">The request, as it stands.</param>
    /// <param name="files">The files.</param>
    /// <returns>What is wrong with each file, in their order; null: nothing.</returns>
    /// <exception cref="SupportException">AttachmentRequestClosed, AttachmentNotByApi, AttachmentTooEarly, AttachmentTooMany.</exception>
    public IReadOnlyList<SupportException?> Judge(SupportRequest request, IReadOnlyList<SupportAttachment> files)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(files);
        FilesToAttach.Demand(request, files.Count);
        return FilesToAttach.Judge(request, files);
    }

    /// <summary>Puts files to a request.</summary>
    /// <param name="request">The request, as it stands.</param>
    /// <param name="files">The files, judged before.</param>
    /// <param name="told">Is told of each file that is over, from another thread.</param>
    /// <param name="cancellationToken">Ends the wait; what was written down goes with the next synchronisation.</param>
    /// <returns>How far each file came, in their order; what stands in the way of one stops no other.</returns>
    /// <exception cref="SupportException">As <see cref="Judge"/>.</exception>
    public async Task<IReadOnlyList<AttachedFile>> AddAsync(
        SupportRequest request,
        IReadOnlyList<SupportAttachment> files,
        Action<string>? told = null,
        CancellationToken cancellationToken = default
    )
    {
        var wrong = Judge(request, files);
        if (wrong.FirstOrDefault(error => error is not null) is { } first)
            throw first;
        var policy = await _contacts.ReadPolicyAsync(cancellationToken).ConfigureAwait(false);
        var row = request.Reference is { } reference ? await _ledger.FindAsync(reference, cancellationToken).ConfigureAwait(false) : null;
        if (row is null)
            return await SendAsync(request, files, told, cancellationToken).ConfigureAwait(false);
        return row.State == LedgerState.ToSubmit
            ? await NameAsync(row, files, policy, cancellationToken).ConfigureAwait(false)
            : await AskAsync(row, files, policy, told, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What is said of a file that waits for the next synchronisation.</summary>
    /// <param name="file">The file.</param>
    /// <param name="why">What stands in the way.</param>
    public static Finding Waits(AttachedFile file, SupportException why)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(why);
        return FindingFactory.Warning(ReviewIds.AttachmentWaits, null, file.Name, file.Name, file.RequestNumber ?? file.Reference ?? "-", why.Message);
    }

    /// <summary>What is said to the person who submits a hand-off: the files, by their paths.</summary>
    /// <param name="request">The hand-off.</param>
    /// <param name="files">The files.</param>
    public static Finding ByHand(SupportRequest request, IReadOnlyList<AttachedFile> files)
    {
        ArgumentNullException.ThrowIfNull(request);
        return FindingFactory.Warning(ReviewIds.AttachByHand, "R6", request.ToString(), string.Join(", ", files.Select(file => file.Path ?? file.Name)));
    }

    private async Task<IReadOnlyList<AttachedFile>> NameAsync(
        LedgerEntry row,
        IReadOnlyList<SupportAttachment> files,
        PolicyInForce policy,
        CancellationToken cancellationToken
    )
    {
        var named = AttachmentStaging.ByHand(files);
        var step = new RowStep("FilesNamed", policy);
        var changed = await _moves
            .ChangeAsync(
                row.Reference,
                stands =>
                    stands.State == LedgerState.ToSubmit
                        ? RequestTransitions.FilesNamed(stands, named, _moves.Now)
                        : throw new SupportException(ErrorIds.AttachmentTooEarly, SupportErrorKind.ResourceExists, row.Reference) { Target = row.Request },
                step,
                cancellationToken
            )
            .ConfigureAwait(false);
        return [.. named.Select(file => Of(changed.Request, file))];
    }

    private async Task<IReadOnlyList<AttachedFile>> AskAsync(
        LedgerEntry row,
        IReadOnlyList<SupportAttachment> files,
        PolicyInForce policy,
        Action<string>? told,
        CancellationToken cancellationToken
    )
    {
        var outcomes = new AttachedFile[files.Count];
        var asked = new Dictionary<Guid, int>();
        var refused = new Dictionary<Guid, SupportException>();
        for (var at = 0; at < files.Count; at++)
        {
            // One file after the other is in memory, and each is on the disk before the next is read.
            try
            {
                var content = await AttachmentStaging.ReadAsync(files[at], cancellationToken).ConfigureAwait(false);
                var record = AttachmentStaging.Record(content);
                outcomes[at] = Of(row.Request, record);
                if (IsThere(row.Request, content) is { } there)
                {
                    outcomes[at] = Of(row.Request, there) with { WasAlreadyThere = true };
                    continue;
                }

                if (FilesToAttach.Taken(row.Request, content) is { } taken)
                    throw taken;
                var action = new RequestAction
                {
                    Id = RequestAction.IdOf(row.Reference, record),
                    File = record,
                    AskedAt = _moves.Now,
                };
                row = await _actions.AskAsync(row, [action], policy, cancellationToken, [content]).ConfigureAwait(false);
                asked[action.Id] = at;
            }
            catch (SupportException error) when (!error.EndsSession)
            {
                outcomes[at] = (outcomes[at] ?? Of(row.Request, files[at])) with { State = AttachmentState.Refused, Error = error };
            }
        }

        SupportException? left;
        try
        {
            (row, left) = await _actions.DoAsync(row, policy, cancellationToken, Told).ConfigureAwait(false);
        }
        catch (SupportException held) when (held.Id == ErrorIds.RequestHeldElsewhere)
        {
            left = held;
        }

        foreach (var (id, at) in asked)
        {
            var known = row.Request.Attachments.FirstOrDefault(file => file.Name == outcomes[at].Name && file.Sha256 == outcomes[at].Sha256);
            var stands = known is null ? outcomes[at] : Of(row.Request, known);
            outcomes[at] = stands with { Error = refused.GetValueOrDefault(id) ?? (stands.State == AttachmentState.Staged ? left : null) };
        }

        return outcomes;

        void Told(RequestAction action, SupportException? error)
        {
            if (error is not null)
                refused[action.Id] = error;
            if (action.File is { } file)
                told?.Invoke(file.Name);
        }
    }

    // A request that was filed elsewhere has no row. A file that comes twice under its name is the same file, so that the command may be run again.
    private async Task<IReadOnlyList<AttachedFile>> SendAsync(
        SupportRequest request,
        IReadOnlyList<SupportAttachment> files,
        Action<string>? told,
        CancellationToken cancellationToken
    )
    {
        var outcomes = new List<AttachedFile>(files.Count);
        foreach (var file in files)
        {
            try
            {
                var content = await AttachmentStaging.ReadAsync(file, cancellationToken).ConfigureAwait(false);
                await _sources.Of(request).AttachAsync(request, content, cancellationToken).ConfigureAwait(false);
                var evidence = _audit.Event("FileUploaded") with { CustomerId = request.CustomerId, RequestNumber = request.RequestNumber };
                await _ledger.AppendAsync(evidence, cancellationToken).ConfigureAwait(false);
                var record = AttachmentStaging.Record(content) with { State = AttachmentState.Uploaded, UploadedAt = _moves.Now };
                outcomes.Add(Of(request, record));
            }
            catch (SupportException error) when (!error.EndsSession)
            {
                outcomes.Add(Of(request, file) with { State = AttachmentState.Refused, Error = error });
            }

            told?.Invoke(file.Name);
        }

        return outcomes;
    }

    private static RequestAttachment? IsThere(SupportRequest request, AttachmentContent file) =>
        request.Attachments.FirstOrDefault(known =>
            known.State == AttachmentState.Uploaded && known.Sha256 == file.Sha256 && AttachmentName.AreSame(known.Name, file.Name)
        );

    private static AttachedFile Of(SupportRequest request, SupportAttachment file) =>
        Of(request, new RequestAttachment { Name = AttachmentName.Safe(file.Name), Length = file.Length });

    private static AttachedFile Of(SupportRequest request, RequestAttachment file) =>
        new()
        {
            Reference = request.Reference,
            RequestNumber = request.RequestNumber,
            Name = file.Name,
            Length = file.Length,
            Sha256 = file.Sha256,
            State = file.State,
            UploadedAt = file.UploadedAt,
            Path = file.Path,
        };
}
