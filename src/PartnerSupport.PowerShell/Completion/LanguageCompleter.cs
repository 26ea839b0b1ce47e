using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace PartnerSupport.PowerShell;

/// <summary>Completes the languages in which support answers.</summary>
public sealed class LanguageCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName,
        string parameterName,
        string wordToComplete,
        CommandAst commandAst,
        IDictionary fakeBoundParameters
    )
    {
        var typed = CompletionText.Bare(wordToComplete);
        return CompletionText
            .Fitting(SupportLanguages.All, typed, language => [language.Code, language.EnglishName, language.NativeName])
            .Select(language => CompletionText.Result(language.Code, language.EnglishName));
    }
}
