namespace PartnerSupport;

/// <summary>Brings the files of a row to the service before the request is sent; a run that was cut off goes on where it stopped.</summary>
internal sealed class FileUploads(ISupportChannel azure, IRequestLedger ledger, RowMoves moves)
{
    /// <summary>A workspace that no ticket names yet lives about a day (FACTS 3.5): what was uploaded long ago is uploaded again.</summary>
    private static readonly TimeSpan WorkspaceLife = TimeSpan.FromHours(20);

    /// <summary>The row with all files uploaded.</summary>
    /// <exception cref="SupportException">The service refuses a file, or cannot be reached; or AttachmentLost: its bytes are not kept any more.</exception>
    internal async Task<LedgerEntry> UploadAsync(LedgerEntry row, PolicyInForce policy, CancellationToken cancellationToken)
    {
        foreach (var file in row.Request.Attachments.Where(IsDue))
        {
            var bytes =
                await ledger.ReadFileAsync(row.Reference, file.Sha256!, cancellationToken).ConfigureAwait(false)
                ?? throw new SupportException(ErrorIds.AttachmentLost, SupportErrorKind.InvalidData, row.Reference, file.Name) { Target = row.Request };
            await azure.AttachAsync(row.Request, new AttachmentContent(file.Name, file.Sha256!, bytes), cancellationToken).ConfigureAwait(false);
            var uploaded = RequestTransitions.FileUploaded(row, file.Name, moves.Holder, moves.Now);
            row = await moves.MoveAsync(row, uploaded, new RowStep("FileUploaded", policy, file.Name), cancellationToken).ConfigureAwait(false);
        }

        return row;
    }

    private bool IsDue(RequestAttachment file) =>
        file.State == AttachmentState.Staged || (file is { State: AttachmentState.Uploaded, UploadedAt: { } at } && moves.Now - at > WorkspaceLife);
}
