namespace PartnerSupport;

/// <summary>Finds the topic that was meant; where it is unclear, ranks what comes near, and never guesses (R10).</summary>
internal static class TopicMatcher
{
    private const int MostCandidates = 8;

    /// <summary>Matches what was typed against topics.</summary>
    internal static TopicMatch Match(IReadOnlyList<SupportTopic> topics, string typed)
    {
        var exact = topics.Where(topic => Fits(topic, typed)).ToArray();
        if (exact.Length == 1)
            return new TopicMatch { Topic = exact[0] };
        IReadOnlyList<SupportTopic> candidates = exact.Length > 1 ? exact : TopicRanking.Search(topics, typed);
        // A refusal offers what little is shared, where a search would rather say that nothing fits.
        if (candidates.Count == 0)
            candidates = TopicRanking.Near(topics, typed);
        return new TopicMatch { Candidates = [.. candidates.Take(MostCandidates)] };
    }

    /// <summary>Whether a topic is what was typed: its id, "service / classification", or the classification's name alone.</summary>
    internal static bool Fits(SupportTopic topic, string typed) =>
        Same(topic.Id, typed) || Same(topic.Id[(topic.Id.LastIndexOf('/') + 1)..], typed) || Same(topic.FullName, Spaced(typed)) || Same(topic.Name, typed);

    /// <summary>
    /// Topics near to a title and a description, best first: those of the category; where none is near, the first of the category; a technical
    /// request takes what is near wherever it stands. Fraud has no topics of its own (R3).
    /// </summary>
    internal static IReadOnlyList<SupportTopic> Near(IReadOnlyList<SupportTopic> topics, string text, RequestCategory category)
    {
        var fitting = TopicCategories.Of(topics, category);
        var near = TopicRanking.Near(fitting, category == RequestCategory.Fraud ? $"fraud {text}" : text);
        if (near.Count == 0)
            near = category is RequestCategory.Technical or RequestCategory.Unknown ? TopicRanking.Near(topics, text) : fitting;
        return [.. near.Take(MostCandidates)];
    }

    /// <summary>The possible service names in "service / classification": the classification may hold the separator itself.</summary>
    internal static IEnumerable<string> ServiceNames(string typed)
    {
        for (var at = typed.IndexOf('/', StringComparison.Ordinal); at > 0; at = typed.IndexOf('/', at + 1))
            yield return typed[..at].Trim();
    }

    private static string Spaced(string typed) => string.Join(" / ", typed.Split('/', StringSplitOptions.TrimEntries));

    private static bool Same(string left, string right) => string.Equals(left.Trim(), right.Trim(), StringComparison.OrdinalIgnoreCase);
}
