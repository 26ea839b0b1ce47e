using System.Text.RegularExpressions;

namespace PartnerSupport.Tests.Docs;

/// <summary>What texts and documents tell people to type exists.</summary>
public sealed partial class CommandNameTests
{
    [Fact]
    public void Every_command_that_a_text_or_a_document_names_is_exported()
    {
        var exported = CommandPattern()
            .Matches(File.ReadAllText(Repository.File("PartnerSupport.psd1")))
            .Select(match => match.Value)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var folders = new[] { "docs", "samples", Path.Combine("src", "PartnerSupport.Core", "Texts"), Path.Combine("src", "PartnerSupport.PowerShell") };
        var files = folders
            .SelectMany(folder => Directory.EnumerateFiles(Repository.File(folder), "*", SearchOption.AllDirectories))
            .Where(file => Path.GetExtension(file) is ".md" or ".resx" or ".cs" or ".ps1" or ".psm1" or ".ps1xml" or ".yml")
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Append(Repository.File("README.md"));

        var unknown = files
            .SelectMany(file => CommandPattern().Matches(File.ReadAllText(file)).Select(match => (File: Path.GetFileName(file), match.Value)))
            .Where(named => !exported.Contains(named.Value))
            .Distinct()
            .ToArray();

        Assert.True(exported.Count >= 19, "The manifest's list of cmdlets was not read.");
        Assert.Empty(unknown);
    }

    [GeneratedRegex(@"\b(New|Get|Set|Test|Open|Sync|Close|Add|Clear|Connect|Disconnect|Remove)-Csp[A-Za-z]+", RegexOptions.CultureInvariant)]
    private static partial Regex CommandPattern();
}
