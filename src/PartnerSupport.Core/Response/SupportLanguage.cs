namespace PartnerSupport;

/// <summary>A language in which Microsoft's support answers (R19, FACTS 3.3).</summary>
/// <param name="Code">The code on the wire, for example <c>ko-kr</c>.</param>
/// <param name="EnglishName">The name in English.</param>
/// <param name="NativeName">The name in the language itself.</param>
public sealed record SupportLanguage(string Code, string EnglishName, string NativeName)
{
    /// <summary>Whether the document's hours hold (R19).</summary>
    public bool IsEnglish => Code == SupportLanguages.English.Code;

    /// <inheritdoc/>
    public override string ToString() => Code;
}
