namespace PartnerSupport.PowerShell;

/// <summary>Judges words given to cmdlets that read: what is typed wrong ends in an error that lists what is accepted.</summary>
internal static class Words
{
    /// <summary>The values of several words.</summary>
    /// <exception cref="SupportException">A word means nothing here.</exception>
    internal static IReadOnlyList<T> All<T>(IEnumerable<string> words, string unknownId)
        where T : struct, Enum => words.Where(word => GivenText.Is(word)).Select(word => One<T>(word, unknownId)).Distinct().ToArray();

    /// <summary>The value of a word that was given; the zero when none was.</summary>
    /// <exception cref="SupportException">The word means nothing here.</exception>
    internal static T Of<T>(Word<T>? word, string unknownId)
        where T : struct, Enum =>
        word is not { IsGiven: true } ? default
        : word.IsUnknown ? throw Unknown<T>(word.Text, unknownId)
        : word.Value;

    private static T One<T>(string word, string unknownId)
        where T : struct, Enum
    {
        var value = RequestWords.Of<T>().Find(word);
        return EqualityComparer<T>.Default.Equals(value, default) ? throw Unknown<T>(word, unknownId) : value;
    }

    private static SupportException Unknown<T>(string word, string unknownId)
        where T : struct, Enum
    {
        var words = RequestWords.Of<T>();
        return new(unknownId, SupportErrorKind.InvalidArgument, TypedText.Of(word), string.Join(", ", words.Offered)) { Candidates = words.Accepted };
    }
}
