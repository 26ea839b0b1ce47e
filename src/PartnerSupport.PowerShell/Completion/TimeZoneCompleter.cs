using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Completes time zones: the names of Windows, which the services take, and those of IANA once something was typed.</summary>
public sealed class TimeZoneCompleter : ListCompleter
{
    /// <inheritdoc/>
    private protected override IEnumerable<CompletionResult> Complete(string typed)
    {
        var zones = TimeZoneIds.InUse;
        var known = TimeZoneIds.Known.Where(id => typed.Length > 0 || zones.ToWindowsId(id) == id).Order(StringComparer.OrdinalIgnoreCase);
        return CompletionText.Fitting(known, typed, id => [id]).Select(id => CompletionText.Result(id, Tip(zones, id)));
    }

    private static string Tip(TimeZoneIds zones, string id) => zones.TryFind(id, out var zone) ? $"{zones.ToWindowsId(id)} {zone.DisplayName}".Trim() : id;
}
