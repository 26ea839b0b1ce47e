namespace PartnerSupport;

/// <summary>Files that the service takes: by name, type and size (FACTS 3.5). A portal is given them by hand.</summary>
internal sealed class AttachmentRule : IReviewRule
{
    internal const int LargestMegabytes = 5;
    private const string Target = nameof(SupportRequestDraft.Attachments);

    private static readonly HashSet<string> RefusedTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        ".bat",
        ".bin",
        ".cmd",
        ".com",
        ".cpl",
        ".exe",
        ".htm",
        ".html",
        ".inf",
        ".ins",
        ".isu",
        ".job",
        ".js",
        ".jse",
        ".lnk",
        ".msi",
        ".msp",
        ".paf",
        ".pif",
        ".ps1",
        ".reg",
        ".rgs",
        ".scr",
        ".sct",
        ".svg",
        ".vb",
        ".vbe",
        ".vbs",
        ".ws",
        ".wsf",
        ".wsh",
    };

    public IEnumerable<Finding> Review(ReviewFacts facts)
    {
        var files = facts.Draft.Attachments;
        if (files.Count == 0)
            return [];
        if (facts.Route is { IsFiled: false })
            return [FindingFactory.Information(ReviewIds.AttachByHand, "R6", Target, string.Join(", ", files.Select(file => file.Path ?? file.Name)))];
        return Check(files);
    }

    /// <summary>What the service would say of files, before anything is sent.</summary>
    internal static IEnumerable<Finding> Check(IReadOnlyList<SupportAttachment> files) => files.Select(Judge).OfType<Finding>().Concat(Twice(files));

    internal static Finding? Judge(SupportAttachment file)
    {
        if (file.Length is 0 or > LargestMegabytes * 1024 * 1024)
            return FindingFactory.Error(ChannelIds.AttachmentSize, null, Target, file.Name, LargestMegabytes);
        var name = AttachmentName.Safe(file.Name);
        var type = name.LastIndexOf('.') is var dot and >= 0 ? name[dot..].TrimEnd() : string.Empty;
        if (RefusedTypes.Contains(type))
            return FindingFactory.Error(ReviewIds.AttachmentTypeRefused, null, Target, file.Name, type);
        return name == file.Name ? null : FindingFactory.Information(ReviewIds.AttachmentRenamed, null, Target, file.Name, name);
    }

    private static IEnumerable<Finding> Twice(IReadOnlyList<SupportAttachment> files) =>
        files
            .GroupBy(file => AttachmentName.Safe(file.Name), StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .Select(group => FindingFactory.Error(ReviewIds.AttachmentTwice, null, Target, group.Key));
}
