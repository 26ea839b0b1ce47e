using System.Management.Automation;

namespace PartnerSupport.PowerShell;

/// <summary>Makes PowerShell's error records: stable id, fitting category, target, what to do next (docs/decisions/errors-with-ids.md).</summary>
internal static class ErrorRecords
{
    /// <param name="error">The error.</param>
    /// <param name="target">What it is about, where the error does not say.</param>
    /// <param name="label">Names the record among several; null for the only one.</param>
    internal static ErrorRecord From(SupportException error, object? target, string? label = null)
    {
        var about = target is PSObject { BaseObject: RefusedRow } ? target : error.Target ?? target;
        var record = new ErrorRecord(error, error.Id, CategoryOf(error.Kind), about)
        {
            ErrorDetails = new ErrorDetails(VisibleText.Of(label is null ? TextOf(error, target) : $"{label}: {TextOf(error, target)}"))
            {
                RecommendedAction = VisibleText.Of(error.Action ?? string.Empty),
            },
        };
        // PowerShell makes the name of the target's own words.
        if (about is not null)
            record.CategoryInfo.TargetName = VisibleText.Line(NameOf(about, record.CategoryInfo.TargetName));
        return record;
    }

    internal static ErrorCategory CategoryOf(SupportErrorKind kind) =>
        kind switch
        {
            SupportErrorKind.InvalidArgument => ErrorCategory.InvalidArgument,
            SupportErrorKind.AuthenticationError => ErrorCategory.AuthenticationError,
            SupportErrorKind.PermissionDenied => ErrorCategory.PermissionDenied,
            SupportErrorKind.ObjectNotFound => ErrorCategory.ObjectNotFound,
            SupportErrorKind.ResourceExists => ErrorCategory.ResourceExists,
            SupportErrorKind.LimitsExceeded => ErrorCategory.LimitsExceeded,
            SupportErrorKind.ResourceUnavailable => ErrorCategory.ResourceUnavailable,
            SupportErrorKind.ConnectionError => ErrorCategory.ConnectionError,
            SupportErrorKind.SecurityError => ErrorCategory.SecurityError,
            SupportErrorKind.InvalidData => ErrorCategory.InvalidData,
            SupportErrorKind.OperationTimeout => ErrorCategory.OperationTimeout,
            SupportErrorKind.NotImplemented => ErrorCategory.NotImplemented,
            _ => ErrorCategory.NotSpecified,
        };

    // A word that was not understood may be somebody's name.
    private static string NameOf(object about, string name) => about is string || about.GetType().IsGenericType ? TypedText.Of(name) : QuotedText.Of(name);

    // PowerShell shows what to do next by itself; the ids that Microsoft's support asks for stand in the message, and so does the id under
    // which about_CspSupport_Errors has it: ConciseView shows no other. A refused request tells all that stands in its way.
    private static string TextOf(SupportException error, object? target)
    {
        // In a list over many customers the error has to say which one it is about.
        var isNamed = target is not CspCustomer customer || error.Message.Contains(customer.Name, StringComparison.Ordinal);
        var parts = new List<string> { isNamed ? error.Message : $"{target}: {error.Message}" };
        if (error.RequestId is { } request)
            parts.Add($"(request id {request})");
        if (error.CorrelationId is { } correlation)
            parts.Add($"(correlation id {correlation})");
        parts.Add($"[{error.Id}]");
        var others = error
            .Findings.Skip(1)
            .Where(finding => !Refusals.IsOnlyTold(finding))
            .Select(finding => $"{ValueNames.Of(finding.Severity)}: {FindingLine.Of(finding)}");
        return string.Join(Environment.NewLine, others.Prepend(string.Join(' ', parts)));
    }
}
