using System.Globalization;
using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Completes countries by their letters or by their name, English or the user's.</summary>
public sealed class CountryCompleter : ListCompleter
{
    /// <inheritdoc/>
    private protected override IEnumerable<CompletionResult> Complete(string typed) =>
        CompletionText
            .Fitting(
                CountryCodes.All.Select(country => (country.Alpha2, country.Alpha3, Region: RegionOf(country.Alpha2))),
                typed,
                country => [country.Alpha2, country.Alpha3, country.Region?.EnglishName, country.Region?.DisplayName]
            )
            .Select(country => CompletionText.Result(country.Alpha2, $"{country.Region?.DisplayName} ({country.Alpha3})".Trim()));

    // Kosovo's letters are no country to every system.
    private static RegionInfo? RegionOf(string code)
    {
        try
        {
            return new RegionInfo(code);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
