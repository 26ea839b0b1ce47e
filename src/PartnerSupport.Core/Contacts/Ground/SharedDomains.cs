namespace PartnerSupport;

/// <summary>Domains that nobody owns alone: public mail, shared platforms, registries' suffixes. They can be declared as single addresses only.</summary>
internal static class SharedDomains
{
    private static readonly Lazy<Dictionary<string, HashSet<string>>> Table = new(() =>
        DataFile
            .Read("SharedDomains")
            .GroupBy(row => row.Section, row => row.Line)
            .ToDictionary(group => group.Key, group => group.SelectMany(line => line.Split(' ')).ToHashSet(StringComparer.Ordinal))
    );

    /// <summary>Whether strangers have addresses in it.</summary>
    internal static bool Contains(DomainName domain)
    {
        var table = Table.Value;
        return table["mail"].Contains(domain.Text)
            || table["tenant"].Contains(domain.Text)
            || IsWithin(domain.Text, table["service"])
            || IsSuffix(domain, table["suffix"]);
    }

    /// <summary>A platform's domain, or one below it.</summary>
    private static bool IsWithin(string domain, HashSet<string> services)
    {
        for (var name = domain; ; )
        {
            if (services.Contains(name))
                return true;
            var dot = name.IndexOf('.', StringComparison.Ordinal);
            if (dot < 0)
                return false;
            name = name[(dot + 1)..];
        }
    }

    /// <summary>co.uk, com.br, or.kr: two labels, of which the last is a country's.</summary>
    private static bool IsSuffix(DomainName domain, HashSet<string> seconds)
    {
        var labels = domain.Text.Split('.');
        return labels.Length == 2 && labels[1].Length == 2 && seconds.Contains(labels[0]);
    }
}
