using System.Text.RegularExpressions;

namespace PartnerSupport;

/// <summary>Files that the service takes: by name, type and size (FACTS 3.5). A portal is given them by hand.</summary>
internal sealed partial class AttachmentRule : IReviewRule
{
    internal const int LargestMegabytes = 5;
    private const int LongestName = 110;
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
            return [FindingFactory.Information(ReviewIds.AttachByHand, "R6", Target, string.Join(", ", files))];
        return files.Select(Judge).OfType<Finding>().Concat(Twice(files));
    }

    private static Finding? Judge(SupportAttachment file)
    {
        if (file.Length is 0 or > LargestMegabytes * 1024 * 1024)
            return FindingFactory.Error(ChannelIds.AttachmentSize, null, Target, file.Name, LargestMegabytes);
        if (file.Name.Length > LongestName || !NamePattern().IsMatch(file.Name))
            return FindingFactory.Error(ReviewIds.AttachmentNameInvalid, null, Target, file.Name, LongestName);
        var type = file.Name.LastIndexOf('.') is var dot and >= 0 ? file.Name[dot..] : string.Empty;
        return RefusedTypes.Contains(type) ? FindingFactory.Error(ReviewIds.AttachmentTypeRefused, null, Target, file.Name, type) : null;
    }

    private static IEnumerable<Finding> Twice(IReadOnlyList<SupportAttachment> files) =>
        files
            .GroupBy(file => file.Name, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .Select(group => FindingFactory.Error(ReviewIds.AttachmentTwice, null, Target, group.Key));

    [GeneratedRegex(@"^[0-9a-zA-Z_\-. ]+$", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
