namespace PartnerSupport;

/// <summary>Judges files and the request that they go to, before anything of them is sent.</summary>
internal static class FilesToAttach
{
    /// <summary>Our figure: no source has one, and a hundred files are one archive.</summary>
    internal const int Most = 100;

    /// <summary>Demands that files can be put to a request.</summary>
    /// <exception cref="SupportException">AttachmentRequestClosed, AttachmentNotByApi, AttachmentTooEarly, AttachmentTooMany.</exception>
    internal static void Demand(SupportRequest request, int files)
    {
        if (request.Status is RequestStatus.Closed or RequestStatus.Withdrawn or RequestStatus.Failed)
            throw Refused(ErrorIds.AttachmentRequestClosed, request, request, ValueNames.Of(request.Status));
        if (RequestOwnership.Of(request) == RequestOwner.PartnerCenter)
            throw Refused(ErrorIds.AttachmentNotByApi, request, request, request.ManageUri?.AbsoluteUri ?? request.CreateUri?.AbsoluteUri ?? "-");
        if (request.Status == RequestStatus.Submitting)
            throw Refused(ErrorIds.AttachmentTooEarly, request, request);
        if (request.Attachments.Count + files > Most)
            throw Refused(ErrorIds.AttachmentTooMany, request, request.Attachments.Count + files, Most);
    }

    /// <summary>What is wrong with each file, in their order; null: nothing. Of two files with one name neither goes: nobody can say which was meant.</summary>
    internal static IReadOnlyList<SupportException?> Judge(SupportRequest request, IReadOnlyList<SupportAttachment> files) =>
        request.Status == RequestStatus.ToSubmit ? [.. files.Select(_ => (SupportException?)null)] : [.. files.Select(file => Judge(file, files))];

    /// <summary>Another file of the same name that the request has already.</summary>
    internal static SupportException? Taken(SupportRequest request, AttachmentContent file) =>
        request.Attachments.FirstOrDefault(known => AttachmentName.AreSame(known.Name, file.Name)) is { } known
        && known.State is AttachmentState.Staged or AttachmentState.Uploaded
        && known.Sha256 != file.Sha256
            ? new SupportException(ErrorIds.AttachmentNameTaken, SupportErrorKind.ResourceExists, file.Name, request.ToString()) { Target = file.Name }
            : null;

    private static SupportException? Judge(SupportAttachment file, IReadOnlyList<SupportAttachment> all)
    {
        var finding = AttachmentRule.Check([file, .. all.Where(other => !ReferenceEquals(other, file) && IsNamesake(other, file))]).FirstOrDefault(IsError);
        return finding is null ? null : new SupportException([finding], file.Name);
    }

    private static bool IsNamesake(SupportAttachment one, SupportAttachment other) =>
        AttachmentName.AreSame(AttachmentName.Safe(one.Name), AttachmentName.Safe(other.Name));

    private static bool IsError(Finding finding) => finding.Severity == FindingSeverity.Error;

    private static SupportException Refused(string id, SupportRequest request, params object?[] arguments) =>
        new(id, SupportErrorKind.InvalidArgument, arguments) { Target = request };
}
