namespace PartnerSupport;

/// <summary>Accepted words as one text.</summary>
internal static class WordList
{
    internal static string All<T>(WordTable<T> table)
        where T : struct, Enum => string.Join(", ", table.Offered);

    internal static string Values<T>(WordTable<T> table)
        where T : struct, Enum => string.Join(", ", table.Values);
}
