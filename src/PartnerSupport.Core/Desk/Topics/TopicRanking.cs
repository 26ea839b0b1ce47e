namespace PartnerSupport;

/// <summary>Ranks topics by a text: the one order for searches, completion and what a review offers (R10).</summary>
internal static class TopicRanking
{
    // What was typed as it stands goes before all that is found by its words.
    private const double StartsFullName = 4000;
    private const double StartsName = 3000;
    private const double Holds = 2000;

    // Shorter is an abbreviation, and "VM performance" no better a machine than the others.
    private const int ShortestName = 4;

    private const double OtherWord = 0.9;
    private const double InName = 3;
    private const double IsProduct = 2;
    private const double StartsProduct = 1;
    private const double NoProduct = -5;

    /// <summary>
    /// Topics that fit what was typed to find one, best first. All notions must be there; where no topic has all, those that have most,
    /// and half at least. Only then may a letter be wrong.
    /// </summary>
    internal static IReadOnlyList<SupportTopic> Search(IReadOnlyList<SupportTopic> topics, string typed)
    {
        var text = Spaced(typed);
        var notions = TopicWords.Notions(text);
        var rows = Scored(topics, text, notions, isSearch: true, withSlips: false);
        if (rows.Max(row => (double?)row.Part) is not >= 1)
            rows = Scored(topics, text, notions, isSearch: true, withSlips: true);
        var most = rows.Max(row => (double?)row.Part) ?? 0;
        return most < 0.5 ? [] : Ordered(rows.Where(row => row.Part >= most));
    }

    /// <summary>Topics by how much they share with a longer text, best first. What shares nothing is left out.</summary>
    internal static IReadOnlyList<SupportTopic> Near(IReadOnlyList<SupportTopic> topics, string text) =>
        Ordered(Scored(topics, null, TopicWords.Notions(text), isSearch: false, withSlips: false));

    private static List<Row> Scored(IReadOnlyList<SupportTopic> topics, string? typed, IReadOnlyList<string[][]> notions, bool isSearch, bool withSlips)
    {
        var rows = new List<Row>();
        foreach (var topic in topics)
        {
            var (product, name) = (TopicWords.Split(topic.ServiceName), TopicWords.Split(topic.Name));
            var (score, found) = (topic.Category == RequestCategory.Quota ? NoProduct : 0, 0);
            for (var at = 0; at < notions.Count; at++)
            {
                var best = Best(notions[at], product, name, isSearch && at == notions.Count - 1, withSlips);
                score += best;
                found += best > 0 ? 1 : 0;
            }

            var literal = typed is null ? 0 : Literal(topic, typed);
            if (found > 0 || literal > 0)
                rows.Add(new Row(topic, score + literal, literal > 0 ? 1 : (double)found / notions.Count));
        }

        return rows;
    }

    private static double Best(string[][] ways, string[] product, string[] name, bool isBegun, bool withSlips)
    {
        var best = 0.0;
        for (var at = 0; at < ways.Length; at++)
        {
            // Only what was typed can be unfinished or wrong; the table's words are neither.
            var score = Of(ways[at], product, name, isBegun && at == 0, withSlips && at == 0) * (at == 0 ? 1 : OtherWord - (0.01 * at));
            best = Math.Max(best, score);
        }

        return best;
    }

    private static double Of(string[] phrase, string[] product, string[] name, bool isBegun, bool withSlips)
    {
        var (sum, allInName, allInProduct) = (0.0, true, true);
        for (var at = 0; at < phrase.Length; at++)
        {
            var begun = isBegun && at == phrase.Length - 1;
            var inName = Likest(phrase[at], name, begun, withSlips);
            var inProduct = Likest(phrase[at], product, begun, withSlips);
            if (inName == 0 && inProduct == 0)
                return 0;
            sum += Math.Max(inName, inProduct);
            allInName &= inName > 0;
            allInProduct &= inProduct > 0;
        }

        return (sum / phrase.Length)
            + (allInName ? InName : 0)
            + (allInProduct && product.Length == phrase.Length ? IsProduct : 0)
            + (product.Take(phrase.Length).SequenceEqual(phrase) ? StartsProduct : 0);
    }

    private static int Likest(string typed, string[] words, bool isBegun, bool withSlips)
    {
        var likest = 0;
        foreach (var word in words)
            likest = Math.Max(likest, WordLikeness.Of(typed, word, isBegun, withSlips));
        return likest;
    }

    private static double Literal(SupportTopic topic, string typed) =>
        topic.FullName.StartsWith(typed, StringComparison.OrdinalIgnoreCase) ? StartsFullName
        : typed.Length >= ShortestName && topic.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase) ? StartsName
        : typed.Contains(' ', StringComparison.Ordinal) && topic.FullName.Contains(typed, StringComparison.OrdinalIgnoreCase) ? Holds
        : 0;

    private static SupportTopic[] Ordered(IEnumerable<Row> rows) =>
        [
            .. rows.OrderByDescending(row => row.Score)
                .ThenByDescending(row => row.Topic.IsVerified)
                .ThenBy(row => row.Topic.FullName, StringComparer.OrdinalIgnoreCase)
                .Select(row => row.Topic),
        ];

    private static string Spaced(string typed) => string.Join(" / ", typed.Split('/', StringSplitOptions.TrimEntries)).Trim();

    private sealed record Row(SupportTopic Topic, double Score, double Part);
}
