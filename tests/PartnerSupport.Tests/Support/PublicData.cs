using System.Text.Json;

namespace PartnerSupport.Tests.Support;

/// <summary>Public data files beside the repository, read where they lie; tests that need them skip, saying so, where they are absent.</summary>
internal static class PublicData
{
    public const string Missing = "The public data files ../shared/data/public are not beside the repository.";

    private static readonly string? Folder = Find();

    public static bool Exists => Folder is not null;

    public static string[] Lines(string name) => File.ReadAllLines(Path.Combine(Folder!, name));

    public static JsonElement Json(string name) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder!, name))).RootElement;

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "shared", "data", "public");
            if (Directory.Exists(data))
                return data;
        }

        return null;
    }
}
