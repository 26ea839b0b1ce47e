using System.Globalization;

namespace PartnerSupport;

/// <summary>
/// What the audit trail keeps of a row's values, so that a row can be followed, and built again, from its events alone. Words that people typed (title,
/// description, key, names of files, contacts) are left out: the trail outlives them. A contact stands there as a profile's name or a hash.
/// </summary>
public static class AuditFields
{
    private static readonly (string Field, Func<LedgerEntry, string?> Read)[] Table =
    [
        (nameof(LedgerEntry.State), row => row.State.ToString()),
        (nameof(LedgerEntry.AcceptedAt), row => Text(row.AcceptedAt)),
        (nameof(LedgerEntry.AskedSeverity), row => row.AskedSeverity.ToString()),
        (nameof(LedgerEntry.Actions), row => row.Actions.Count == 0 ? null : string.Join(' ', row.Actions)),
        (nameof(LedgerEntry.TextDroppedAt), row => Text(row.TextDroppedAt)),
        (nameof(SupportRequest.Status), row => row.Request.Status.ToString()),
        (nameof(SupportRequest.RequestNumber), row => row.Request.RequestNumber),
        (nameof(SupportRequest.ExternalReference), row => row.Request.ExternalReference),
        (nameof(SupportRequest.CustomerId), row => row.Request.CustomerId.ToString("D")),
        (nameof(SupportRequest.Service), row => row.Request.Service.ToString()),
        (nameof(SupportRequest.Category), row => row.Request.Category.ToString()),
        (nameof(SupportRequest.Severity), row => row.Request.Severity.ToString()),
        (nameof(SupportRequest.Channel), row => row.Request.Channel.ToString()),
        (nameof(SupportRequest.Plan), row => row.Request.Plan.ToString()),
        (nameof(SupportRequest.TopicId), row => row.Request.TopicId),
        (nameof(SupportRequest.ProductId), row => row.Request.ProductId),
        (nameof(SupportRequest.ProblemStartTime), row => Text(row.Request.ProblemStartTime)),
        (nameof(SupportRequest.Require24x7Response), row => Text(row.Request.Require24x7Response)),
        (nameof(SupportRequest.AdvancedDiagnosticConsent), row => Text(row.Request.AdvancedDiagnosticConsent)),
        (nameof(SupportRequest.IsAdvisory), row => Text(row.Request.IsAdvisory)),
        (nameof(SupportRequest.EscalationCriterion), row => row.Request.EscalationCriterion.ToString()),
        (nameof(SupportRequest.BusinessImpact), row => row.Request.BusinessImpact.ToString()),
        (nameof(SupportRequest.SubscriptionId), row => row.Request.SubscriptionId?.ToString("D")),
        (nameof(SupportRequest.ResourceId), row => row.Request.ResourceId),
        (nameof(SupportRequest.ResourceName), row => row.Request.ResourceName),
        (nameof(SupportRequest.Contact), row => AuditTrail.ContactIdOf(row.Request)),
        (nameof(SupportRequest.Attachments), row => Text(row.Request.Attachments)),
        (nameof(SupportRequest.CreatedAt), row => Text(row.Request.CreatedAt)),
        (nameof(SupportRequest.ModifiedAt), row => Text(row.Request.ModifiedAt)),
        (nameof(SupportRequest.ClosedAt), row => Text(row.Request.ClosedAt)),
        (nameof(SupportRequest.ServiceAnswerMinutes), row => row.Request.ServiceAnswerMinutes?.ToString(CultureInfo.InvariantCulture)),
        (nameof(SupportRequest.SubmitBy), row => Text(row.Request.SubmitBy)),
        (nameof(SupportRequest.Owner), row => row.Request.Owner),
        (nameof(SupportRequest.OwnedSince), row => Text(row.Request.OwnedSince)),
        (nameof(SupportRequest.LastMessageAt), row => Text(row.Request.LastMessageAt)),
        (nameof(SupportRequest.LastMessageFrom), row => row.Request.LastMessageFrom.ToString()),
        (nameof(SupportRequest.Cloud), row => row.Request.Cloud.ToString()),
        (nameof(SupportRequest.IsSandbox), row => Text(row.Request.IsSandbox)),
        (nameof(SupportRequest.CorrelationId), row => row.Request.CorrelationId),
    ];

    /// <summary>The values of a row that the trail keeps; what has none is left out.</summary>
    /// <param name="row">The row.</param>
    public static IReadOnlyDictionary<string, string> Of(LedgerEntry row) =>
        Table
            .Select(entry => (entry.Field, Value: entry.Read(row)))
            .Where(entry => entry.Value is not null)
            .ToDictionary(entry => entry.Field, entry => entry.Value!, StringComparer.Ordinal);

    /// <summary>In what a row differs from what it was.</summary>
    /// <param name="from">The row before; null where it is new.</param>
    /// <param name="to">The row after.</param>
    public static IReadOnlyList<FieldChange> Between(LedgerEntry? from, LedgerEntry to) =>
        [
            .. Table
                .Select(entry => new FieldChange(entry.Field, from is null ? null : entry.Read(from), entry.Read(to)))
                .Where(change => !string.Equals(change.From, change.To, StringComparison.Ordinal)),
        ];

    private static string? Text(DateTimeOffset? time) => time?.ToString("O", CultureInfo.InvariantCulture);

    private static string? Text(bool? flag) =>
        flag switch
        {
            true => "true",
            false => "false",
            null => null,
        };

    private static string? Text(IReadOnlyList<RequestAttachment> files) =>
        files.Count == 0 ? null : string.Join(' ', files.Select(file => $"{(file.Sha256 is { Length: > 12 } hash ? hash[..12] : "-")}:{file.State}"));
}
