namespace PartnerSupport;

/// <summary>Tables that are data: text files in the assembly, with comments and sections.</summary>
internal static class DataFile
{
    /// <summary>The lines of a table that say something, with the section in which each stands.</summary>
    internal static IEnumerable<(string Section, string Line)> Read(string name)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream($"PartnerSupport.Data.{name}")!;
        using var reader = new StreamReader(stream);
        var section = string.Empty;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] == '[')
                section = line.Trim('[', ']');
            else
                yield return (section, line);
        }
    }
}
