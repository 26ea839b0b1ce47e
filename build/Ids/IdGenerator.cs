using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PartnerSupport.Ids;

/// <summary>
/// Makes a class of constants of each resx file of texts, so that an id is spelled once, where its text stands:
/// <c>ErrorTexts.resx</c> becomes <c>ErrorIds</c>. A name that no text has does not compile.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class IdGenerator : IIncrementalGenerator
{
    private const string RoomEnd = "Texts.resx";

    private static readonly DiagnosticDescriptor Unreadable = new(
        "CSP010",
        "Texts that cannot be read",
        "{0}: {1}",
        "PartnerSupport",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true
    );

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var rooms = context
            .AdditionalTextsProvider.Where(static file => file.Path.EndsWith(RoomEnd, StringComparison.OrdinalIgnoreCase))
            .Select(static (file, token) => (Path: Path.GetFileName(file.Path), Text: file.GetText(token)?.ToString() ?? string.Empty));

        context.RegisterSourceOutput(rooms, static (output, room) => Write(output, room.Path, room.Text));
    }

    private static void Write(SourceProductionContext output, string file, string xml)
    {
        var name = file.Substring(0, file.Length - RoomEnd.Length) + "Ids";
        if (ResxFile.Read(xml, out var fault) is { } texts)
            output.AddSource($"{name}.g.cs", SourceText.From(IdClass.Write(name, file, texts), Encoding.UTF8));
        else
            output.ReportDiagnostic(Diagnostic.Create(Unreadable, Location.None, file, fault));
    }
}
