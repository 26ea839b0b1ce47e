namespace PartnerSupport.Tests.Architecture;

/// <summary>What a formatter leaves to people: files that can be read at once, and lines that fit.</summary>
public sealed class SourceFileTests
{
    private const int LongestFile = 300;
    private const int LongestLine = 160;

    private static readonly string[] Folders = ["src", "tests", "samples", "build"];

    [Fact]
    public void No_source_file_is_longer_than_300_lines() =>
        Assert.Empty(Sources("*.cs", "*.ps1", "*.psm1").Where(path => File.ReadLines(path).Count() > LongestFile).ToList());

    [Fact]
    public void No_line_of_CSharp_is_longer_than_160_characters() =>
        Assert.Empty(
            Sources("*.cs")
                .SelectMany(path =>
                    File.ReadLines(path).Select((line, index) => (line.Length, Place: $"{path}:{index + 1}")).Where(line => line.Length > LongestLine)
                )
                .ToList()
        );

    [Fact]
    public void The_sources_are_found() => Assert.True(Sources("*.cs").Count() > 500);

    private static IEnumerable<string> Sources(params string[] patterns) =>
        Folders
            .SelectMany(folder => patterns.SelectMany(pattern => Directory.EnumerateFiles(Repository.File(folder), pattern, SearchOption.AllDirectories)))
            .Where(path => !IsBuilt(path))
            .Append(Repository.File("build.ps1"))
            .Where(path => patterns.Contains("*" + Path.GetExtension(path), StringComparer.Ordinal));

    private static bool IsBuilt(string path) =>
        Path.GetRelativePath(Repository.Root, path).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "StrykerOutput");
}
