using System.Globalization;
using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Completes the fields of the portals' forms, by our name or by the portal's label.</summary>
public sealed class FormFieldCompleter : ListCompleter
{
    /// <inheritdoc/>
    private protected override IEnumerable<CompletionResult> Complete(string typed) =>
        CompletionText
            .Fitting(PortalForm.Fields, typed, field => [field.Name, field.English, field.Korean])
            .Select(field => CompletionText.Result(field.Name, field.Label(CultureInfo.CurrentUICulture)));
}
