namespace PartnerSupport;

/// <summary>What people type for Azure's products and troubles, and what the catalogue calls them: data, and the one place for it.</summary>
internal static class TopicWords
{
    private static readonly char[] Separators = [' ', '/', ',', '.', ';', ':', '(', ')', '-', '_', '"', '\'', '\n', '\r', '\t', '*', '?'];

    private static readonly HashSet<string> Fillers = new(StringComparer.OrdinalIgnoreCase)
    {
        "and",
        "are",
        "does",
        "for",
        "from",
        "has",
        "not",
        "the",
        "was",
        "with",
    };

    private static readonly Dictionary<string, string[]> Meanings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["aad"] = ["entra", "directory"],
        ["aks"] = ["kubernetes"],
        ["bill"] = ["billing"],
        ["charge"] = ["charges", "billing"],
        ["db"] = ["database"],
        ["down"] = ["availability", "unavailable"],
        ["er"] = ["expressroute"],
        ["fraud"] = ["unexpected charges", "billing"],
        ["invoice"] = ["invoice", "billing"],
        ["k8s"] = ["kubernetes"],
        ["kv"] = ["key vault"],
        ["login"] = ["connect", "authentication", "access"],
        ["lx"] = ["linux"],
        ["nsg"] = ["network security groups"],
        ["outage"] = ["availability", "unavailable"],
        ["quota"] = ["quotas", "limits"],
        ["rbac"] = ["role based access control"],
        ["rdp"] = ["connect"],
        ["slow"] = ["performance", "latency"],
        ["ssh"] = ["connect"],
        ["vm"] = ["virtual machine"],
        ["vms"] = ["virtual machine"],
        ["vnet"] = ["virtual network"],
        ["webapp"] = ["app service"],
        ["win"] = ["windows"],
    };

    /// <summary>The words of a text.</summary>
    internal static IReadOnlyList<string> Split(string text) => text.Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What a text asks for: for each of its words every way to say it, each of one word or several.</summary>
    internal static IReadOnlyList<string[][]> Concepts(string text) =>
        [
            .. Split(text)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Where(word => (word.Length > 2 || Meanings.ContainsKey(word)) && !Fillers.Contains(word))
                .Select(word =>
                    (string[][])
                        [
                            [word],
                            .. Meanings.GetValueOrDefault(word, []).Select(phrase => phrase.Split(' ')),
                        ]
                ),
        ];

    /// <summary>How well a topic's words say one thing that is asked for; 0: not at all. What was typed counts before what it means.</summary>
    internal static int Score(IReadOnlyList<string> topic, string[][] concept) =>
        concept
            .Select(
                (phrase, at) =>
                    phrase.Min(word => topic.Select(known => Likeness(known, word)).DefaultIfEmpty().Max()) * 2 is var score and > 0
                        ? score - Math.Min(at, 1)
                        : 0
            )
            .Max();

    private static int Likeness(string known, string word) =>
        string.Equals(known, word, StringComparison.OrdinalIgnoreCase) ? 3
        : word.Length > 3 && known.StartsWith(word, StringComparison.OrdinalIgnoreCase) ? 2
        : known.Length > 3 && word.StartsWith(known, StringComparison.OrdinalIgnoreCase) ? 2
        : 0;
}
