namespace PartnerSupport;

/// <summary>Finds the topic that was meant; where it is unclear, ranks what comes near, and never guesses (R10).</summary>
internal static class TopicMatcher
{
    private const int MostCandidates = 8;
    private static readonly char[] Separators = [' ', '/', ',', '.', ';', ':', '(', ')', '-', '_', '"', '\'', '\n', '\r', '\t', '*', '?'];

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

    /// <summary>Topics by how many words of a text they share; best first, then by name. What shares none is no candidate.</summary>
    internal static IReadOnlyList<SupportTopic> Rank(IReadOnlyList<SupportTopic> topics, string text)
    {
        var words = Words(text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return topics
            .Select(topic => (topic, score: Words(topic.FullName).Distinct(StringComparer.OrdinalIgnoreCase).Count(words.Contains)))
            .Where(row => row.score > 0)
            .OrderByDescending(row => row.score)
            .ThenBy(row => row.topic.FullName, StringComparer.OrdinalIgnoreCase)
            .Take(MostCandidates)
            .Select(row => row.topic)
            .ToArray();
    }

    /// <summary>The possible service names in "service / classification": the classification may hold the separator itself.</summary>
    internal static IEnumerable<string> ServiceNames(string typed)
    {
        for (var at = typed.IndexOf('/', StringComparison.Ordinal); at > 0; at = typed.IndexOf('/', at + 1))
            yield return typed[..at].Trim();
    }

    private static IEnumerable<string> Words(string text) => text.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 2);

    private static string Spaced(string typed) => string.Join(" / ", typed.Split('/', StringSplitOptions.TrimEntries));

    private static bool Same(string left, string right) => string.Equals(left.Trim(), right.Trim(), StringComparison.OrdinalIgnoreCase);
}
