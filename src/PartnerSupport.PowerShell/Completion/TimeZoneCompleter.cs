using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace PartnerSupport.PowerShell;

/// <summary>Completes time zones: the names of Windows, which the services take, and those of IANA once something was typed.</summary>
public sealed class TimeZoneCompleter : IArgumentCompleter
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
        var zones = TimeZoneIds.InUse;
        var known = TimeZoneIds.Known.Where(id => typed.Length > 0 || zones.ToWindowsId(id) == id).Order(StringComparer.OrdinalIgnoreCase);
        return CompletionText.Fitting(known, typed, id => [id]).Select(id => CompletionText.Result(id, Tip(zones, id)));
    }

    private static string Tip(TimeZoneIds zones, string id) => zones.TryFind(id, out var zone) ? $"{zones.ToWindowsId(id)} {zone.DisplayName}".Trim() : id;
}
