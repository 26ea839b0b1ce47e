using System.Globalization;

namespace PartnerSupport.PowerShell;

/// <summary>The languages in which a page is written: those whose portal labels are known.</summary>
internal static class SheetLanguages
{
    internal static IReadOnlyList<string> All { get; } = ["en", "ko"];

    /// <summary>The language that is meant; the shell's when none is given.</summary>
    /// <exception cref="SupportException">SheetLanguageUnknown.</exception>
    internal static CultureInfo Find(string? text)
    {
        if (!GivenText.Is(text))
            return CultureInfo.CurrentUICulture;
        var code = text.Trim();
        return
            All.FirstOrDefault(known =>
                code.Equals(known, StringComparison.OrdinalIgnoreCase) || code.StartsWith($"{known}-", StringComparison.OrdinalIgnoreCase)
            )
                is { } language
            ? CultureInfo.GetCultureInfo(language)
            : throw new SupportException(ErrorIds.SheetLanguageUnknown, SupportErrorKind.InvalidArgument, code, string.Join(", ", All));
    }
}
