namespace PartnerSupport;

/// <summary>Names why a domain that is not ours might be taken for ours.</summary>
internal static class LookAlike
{
    /// <summary>Shorter domains lie one letter from each other by chance.</summary>
    private const int ShortestForOneEdit = 8;

    /// <summary>The domain that it resembles; null when none.</summary>
    internal static string? Of(DomainName domain, IEnumerable<string> ours)
    {
        var readable = domain.Readable;
        var skeleton = Skeleton.Of(readable);
        return ours.FirstOrDefault(own =>
            own != domain.Text && (Skeleton.Of(new DomainName(own).Readable) == skeleton || IsOneEdit(readable, new DomainName(own).Readable))
        );
    }

    /// <summary>One letter added, left out, replaced, or two neighbours swapped.</summary>
    private static bool IsOneEdit(string first, string second)
    {
        if (second.Length < ShortestForOneEdit || Math.Abs(first.Length - second.Length) > 1)
            return false;
        var start = 0;
        var shorter = Math.Min(first.Length, second.Length);
        while (start < shorter && first[start] == second[start])
            start++;
        var end = 0;
        while (end < shorter - start && first[^(end + 1)] == second[^(end + 1)])
            end++;
        var (restOfFirst, restOfSecond) = (first[start..^end], second[start..^end]);
        if (restOfFirst.Length <= 1 && restOfSecond.Length <= 1)
            return true;
        return restOfFirst.Length == 2 && restOfSecond.Length == 2 && restOfFirst[0] == restOfSecond[1] && restOfFirst[1] == restOfSecond[0];
    }
}
