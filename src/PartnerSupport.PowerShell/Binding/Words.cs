namespace PartnerSupport.PowerShell;

/// <summary>Judges words given to cmdlets that read: what is typed wrong ends in an error that lists what is accepted.</summary>
internal static class Words
{
    /// <summary>The values of several words.</summary>
    /// <exception cref="SupportException">A word means nothing here.</exception>
    internal static IReadOnlyList<T> All<T>(IEnumerable<string> words, WordTable<T> table, string unknownId)
        where T : struct, Enum => words.Where(word => !string.IsNullOrWhiteSpace(word)).Select(word => One(word, table, unknownId)).Distinct().ToArray();

    /// <summary>The value of a word that was given; the zero when none was.</summary>
    /// <exception cref="SupportException">The word means nothing here.</exception>
    internal static T Of<T>(Word<T>? word, WordTable<T> table, string unknownId)
        where T : struct, Enum =>
        word is not { IsGiven: true } ? default
        : word.IsUnknown ? throw Unknown(word.Text, table, unknownId)
        : word.Value;

    private static T One<T>(string word, WordTable<T> table, string unknownId)
        where T : struct, Enum
    {
        var value = table.Find(word);
        return EqualityComparer<T>.Default.Equals(value, default) ? throw Unknown(word, table, unknownId) : value;
    }

    private static SupportException Unknown<T>(string word, WordTable<T> table, string unknownId)
        where T : struct, Enum => new(unknownId, SupportErrorKind.InvalidArgument, word, string.Join(", ", table.Accepted)) { Candidates = table.Accepted };
}
