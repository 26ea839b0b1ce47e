namespace PartnerSupport;

/// <summary>Domains that nobody owns alone: public mail, shared platforms, registries' suffixes. They can be declared as single addresses only.</summary>
internal static class SharedDomains
{
    private static readonly Lazy<ILookup<string, string>> Table = new(() =>
        DataFile.Read("SharedDomains").SelectMany(row => row.Line.Split(' ').Select(name => (row.Section, name))).ToLookup(row => row.Section, row => row.name));

    /// <summary>Whether strangers have addresses in it.</summary>
    internal static bool Contains(DomainName domain)
    {
        var table = Table.Value;
        return table["mail"].Contains(domain.Text)
            || table["tenant"].Contains(domain.Text)
            || table["service"].Any(service => domain.IsWithin(new DomainName(service)))
            || IsSuffix(domain, table["suffix"]);
    }

    /// <summary>co.uk, com.br, or.kr: two labels, of which the last is a country's.</summary>
    private static bool IsSuffix(DomainName domain, IEnumerable<string> seconds)
    {
        var labels = domain.Text.Split('.');
        return labels.Length == 2 && labels[1].Length == 2 && seconds.Contains(labels[0]);
    }
}
