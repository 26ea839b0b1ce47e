namespace PartnerSupport;

/// <summary>Topics for the services whose portals offer theirs to a person and no program: hints, marked as unverified (R10, FACTS 2.1).</summary>
internal static class TopicHints
{
    private static readonly Lazy<IReadOnlyList<SupportTopic>> Table = new(() => [.. DataFile.Read("TopicHints").Select(Read)]);

    /// <summary>The hints of a service; of all where it is Unknown.</summary>
    internal static IEnumerable<SupportTopic> Of(CspService service) => Table.Value.Where(topic => service == CspService.Unknown || topic.Service == service);

    private static SupportTopic Read((string Section, string Line) row)
    {
        var (section, name) = (row.Section.Split('|'), row.Line.Split(" / ", 2));
        return new SupportTopic
        {
            Service = Enum.Parse<CspService>(section[0]),
            Category = Enum.Parse<RequestCategory>(section[1]),
            ServiceName = name[0],
            Name = name[1],
            Id = row.Line,
            IsVerified = false,
        };
    }
}
