using System.Globalization;
using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Completes the languages of a hand-off's page.</summary>
public sealed class SheetLanguageCompleter : ListCompleter
{
    /// <inheritdoc/>
    private protected override IEnumerable<CompletionResult> Complete(string typed) =>
        CompletionText
            .Fitting(SheetLanguages.All, typed, code => [code, CultureInfo.GetCultureInfo(code).EnglishName])
            .Select(code => CompletionText.Result(code, CultureInfo.GetCultureInfo(code).EnglishName));
}
