using System.Text.Json.Nodes;

namespace PartnerSupport.Tests.Sandbox.Specs;

/// <summary>
/// The samples of the real wire: those that travel with the repository (tests/PartnerSupport.Tests/Specs, whose README says where each comes
/// from), or a newer copy in the folder that <c>PARTNERSUPPORT_SPECS</c> names.
/// </summary>
internal static class SpecFolder
{
    private const string NewerCopy = "PARTNERSUPPORT_SPECS";

    public static readonly string Path = Find();

    public static string Of(string relative) => System.IO.Path.Combine(Path, relative);

    public static JsonObject Read(string relative) => (JsonObject)JsonNode.Parse(File.ReadAllText(Of(relative)))!;

    /// <summary>The names of a folder's samples; the notes beside them are none.</summary>
    public static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(Of(folder)).Select(file => System.IO.Path.GetFileName(file)!).Where(name => name != "README.md").Order(StringComparer.Ordinal);

    private static string Find()
    {
        var path = Environment.GetEnvironmentVariable(NewerCopy) is { Length: > 0 } newer
            ? System.IO.Path.GetFullPath(newer, Repository.Root)
            : Repository.File("tests", "PartnerSupport.Tests", "Specs");
        return Directory.Exists(path) ? path : throw new InvalidOperationException($"{path} is not there ({NewerCopy}).");
    }
}
