using System.Text.Json.Nodes;

namespace PartnerSupport.Tests.Sandbox.Specs;

/// <summary>The reference data beside the repository; tests that need it skip, saying so, where it is absent.</summary>
internal static class SpecFolder
{
    public const string Absent = "The reference data ../shared/specs is not beside the repository.";

    public static readonly string? Path = Find();

    public static bool Exists => Path is not null;

    public static string Of(string relative) => System.IO.Path.Combine(Path!, relative);

    public static JsonObject Read(string relative) => (JsonObject)JsonNode.Parse(File.ReadAllText(Of(relative)))!;

    public static IEnumerable<string> Files(string folder) =>
        Exists ? Directory.EnumerateFiles(Of(folder)).Select(file => System.IO.Path.GetFileName(file)!).Order(StringComparer.Ordinal) : [];

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(System.IO.Path.Combine(folder.FullName, "PartnerSupport.slnx")))
                continue;
            var specs = System.IO.Path.Combine(folder.Parent!.FullName, "shared", "specs");
            return Directory.Exists(specs) ? specs : null;
        }

        return null;
    }
}
