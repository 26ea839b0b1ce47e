using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PartnerSupport.Tests.Sources;

/// <summary>The repository's C# files, parsed: what a test says of code must not be fooled by comments and strings.</summary>
internal static class SourceTrees
{
    private static readonly ConcurrentDictionary<string, IReadOnlyList<SyntaxTree>> Known = new(StringComparer.Ordinal);

    /// <summary>The files below a folder of the repository; what a build made is left out.</summary>
    /// <param name="folder">Its name, from the root.</param>
    public static IReadOnlyList<SyntaxTree> Of(string folder) =>
        Known.GetOrAdd(
            folder,
            name =>
                [
                    .. Directory
                        .EnumerateFiles(Repository.File(name), "*.cs", SearchOption.AllDirectories)
                        .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
                        .Order(StringComparer.Ordinal)
                        .Select(file => Parse(File.ReadAllText(file), file)),
                ]
        );

    /// <summary>A file's tree.</summary>
    /// <param name="code">Its text.</param>
    /// <param name="path">Its path.</param>
    public static SyntaxTree Parse(string code, string path = "") => CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Preview), path);
}
