using System.IO.Enumeration;

namespace PartnerSupport;

/// <summary>Text with wildcards as people type them: <c>*</c> any text, <c>?</c> any letter; capitals do not matter. Brackets are brackets.</summary>
internal static class TextPattern
{
    /// <summary>Whether a pattern means a text.</summary>
    internal static bool Means(string pattern, string? text) =>
        text is not null && FileSystemName.MatchesSimpleExpression(pattern.Trim().Replace('`', '\\'), text.Trim(), ignoreCase: true);
}
