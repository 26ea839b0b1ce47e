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
        return new TopicMatch { Candidates = exact.Length > 1 ? exact.Take(MostCandidates).ToArray() : Rank(topics, typed) };
    }

    /// <summary>Whether a topic is what was typed: its id, "service / classification", or the classification's name alone.</summary>
    internal static bool Fits(SupportTopic topic, string typed) =>
        Same(topic.Id, typed) || Same(topic.Id[(topic.Id.LastIndexOf('/') + 1)..], typed) || Same(topic.FullName, Spaced(typed)) || Same(topic.Name, typed);

    /// <summary>Topics by how much of a text they say; best first, then by name. What says none of it is no candidate.</summary>
    internal static IReadOnlyList<SupportTopic> Rank(IReadOnlyList<SupportTopic> topics, string text) =>
        [.. Scored(topics, TopicWords.Concepts(text)).Take(MostCandidates).Select(row => row.Topic)];

    /// <summary>Topics that say all of a text; where none does, those that say some of it. Best first.</summary>
    internal static IReadOnlyList<SupportTopic> Search(IReadOnlyList<SupportTopic> topics, string text)
    {
        var concepts = TopicWords.Concepts(text);
        var scored = Scored(topics, concepts).ToArray();
        var whole = scored.Where(row => row.Met == concepts.Count).ToArray();
        return [.. (whole.Length > 0 ? whole : scored).Select(row => row.Topic)];
    }

    private static IEnumerable<(SupportTopic Topic, int Met)> Scored(IReadOnlyList<SupportTopic> topics, IReadOnlyList<string[][]> concepts) =>
        topics
            .Select(topic => (Topic: topic, Scores: ScoresOf(topic, concepts)))
            .Select(row => (row.Topic, Met: row.Scores.Count(score => score > 0), Sum: row.Scores.Sum()))
            .Where(row => row.Met > 0)
            .OrderByDescending(row => row.Met)
            .ThenByDescending(row => row.Sum)
            .ThenBy(row => row.Topic.FullName, StringComparer.OrdinalIgnoreCase)
            .Select(row => (row.Topic, row.Met));

    private static int[] ScoresOf(SupportTopic topic, IReadOnlyList<string[][]> concepts)
    {
        var words = TopicWords.Split(topic.FullName);
        return [.. concepts.Select(concept => TopicWords.Score(words, concept))];
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
