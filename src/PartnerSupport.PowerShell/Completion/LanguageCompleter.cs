using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Completes the languages in which support answers.</summary>
public sealed class LanguageCompleter : ListCompleter
{
    /// <inheritdoc/>
    private protected override IEnumerable<CompletionResult> Complete(string typed)
    {
        return CompletionText
            .Fitting(SupportLanguages.All, typed, language => [language.Code, language.EnglishName, language.NativeName])
            .Select(language => CompletionText.Result(language.Code, language.EnglishName));
    }
}
