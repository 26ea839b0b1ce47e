using System.Globalization;

namespace PartnerSupport;

/// <summary>What is said beside a list of topics.</summary>
internal static class TopicTold
{
    internal static IEnumerable<Finding> Of(TopicQuery query, IReadOnlyList<SupportTopic> topics, TopicCatalog? catalog, DateTimeOffset now)
    {
        if (catalog is { WhyOld: { } why, ReadAt: { } readAt })
            yield return FindingFactory.Warning(ReviewIds.TopicCatalogOld, "R10", null, When(readAt), Age(now - readAt), why.Message);
        if (topics.Count == 0)
            yield return FindingFactory.Warning(ReviewIds.TopicNotFound, "R10", query.Search, Asked(query));
        else if (topics.Any(topic => !topic.IsVerified))
            yield return FindingFactory.Information(ReviewIds.TopicUnverified, "R10", null);
    }

    private static string When(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);

    private static string Age(TimeSpan age) =>
        age.TotalDays >= 1
            ? string.Create(CultureInfo.InvariantCulture, $"{(int)age.TotalDays} d {age.Hours} h")
            : string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, (int)age.TotalHours)} h {Math.Max(0, age.Minutes)} min");

    private static string Asked(TopicQuery query)
    {
        var parts = new[]
        {
            GivenText.Of(query.Search) is { } search ? TypedText.Of(search) : null,
            query.Category == RequestCategory.Unknown ? null : query.Category.ToString(),
            query.Service == CspService.Unknown ? null : query.Service.ToString(),
        };
        return string.Join(", ", parts.OfType<string>());
    }
}
