using System.Text.Json.Nodes;

namespace PartnerSupport.Tests.Sandbox.Specs;

/// <summary>An answer of recorded-2024: its headers and its body.</summary>
internal sealed record Recording(int Status, IReadOnlyDictionary<string, string> Headers, string Body)
{
    private const string Folder = "azure-support/recorded-2024/";

    public JsonObject Json => (JsonObject)JsonNode.Parse(Body)!;

    public static Recording Read(string name)
    {
        var parts = File.ReadAllText(SpecFolder.Of(Folder + name)).ReplaceLineEndings("\n").Split("\n\n", 2);
        var lines = parts[0].TrimEnd('\n').Split('\n');
        var headers = lines[1..].Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        return new Recording(int.Parse(lines[0].Split(' ')[1]), headers, parts.Length > 1 ? parts[1].TrimEnd('\n') : "");
    }

    /// <summary>A request's body, as it was sent.</summary>
    public static string Request(string name) => File.ReadAllText(SpecFolder.Of(Folder + name + ".request.body.json"));

    /// <summary>The names of an object's members in their order, those of its objects behind a point.</summary>
    public static IReadOnlyList<string> Members(JsonObject body, string before = "") =>
        [
            .. body.SelectMany(member =>
                member.Value is JsonObject inner ? [before + member.Key, .. Members(inner, before + member.Key + ".")] : (string[])[before + member.Key]
            ),
        ];
}
