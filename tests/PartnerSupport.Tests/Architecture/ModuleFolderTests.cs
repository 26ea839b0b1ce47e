using System.Text.Json.Nodes;

namespace PartnerSupport.Tests.Architecture;

/// <summary>The module's folder as the build lays it.</summary>
public sealed class ModuleFolderTests
{
    private const long Megabyte = 1_000_000;

    [Fact]
    public void It_has_at_most_77_MB() =>
        Assert.InRange(new DirectoryInfo(Repository.Module).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length), 1, 77 * Megabyte);

    [Fact]
    public void It_holds_what_the_list_names_and_nothing_else()
    {
        var listed = File.ReadLines(Repository.File("build", "Module", "shipped-files.txt")).Where(line => line.Length > 0 && line[0] != '#').ToList();
        var laid = Directory
            .EnumerateFiles(Repository.Module, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Module, file).Replace('\\', '/'));

        Assert.Equal(listed.Order(StringComparer.Ordinal), laid.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Core_and_its_texts_lie_in_the_root_alone() =>
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(Repository.Module, "dependencies"), "PartnerSupport.Core*", SearchOption.AllDirectories));

    [Fact]
    public void It_has_native_code_for_the_seven_platforms() =>
        Assert.Equal(
            ["linux-arm64", "linux-musl-x64", "linux-x64", "osx-arm64", "osx-x64", "win-arm64", "win-x64"],
            Directory
                .EnumerateDirectories(Path.Combine(Repository.Module, "dependencies", "runtimes"))
                .Select(folder => Path.GetFileName(folder))
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void The_notices_name_every_package_that_ships_with_its_version()
    {
        var notices = File.ReadAllText(Path.Combine(Repository.Module, "THIRD-PARTY-NOTICES.txt"));
        var deps = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Module, "dependencies", "PartnerSupport.Host.deps.json")))!;
        var shipped = deps["targets"]!
            .AsObject()
            .Single()
            .Value!.AsObject()
            .Where(library => library.Value!["runtime"] is not null || library.Value["runtimeTargets"] is not null)
            .Select(library => library.Key.Replace('/', ' '))
            .Where(name => !name.StartsWith("PartnerSupport.", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(shipped);
        Assert.All(shipped, name => Assert.Contains($"  {name} (", notices, StringComparison.Ordinal));
    }
}
