namespace PartnerSupport;

/// <summary>
/// A request as one flat record: the contract of docs/machine-output.md. Columns are only ever added. Contact, form and description are no part of it.
/// </summary>
public static class RequestRecord
{
    /// <summary>The columns of a request, in their order.</summary>
    /// <param name="request">The request.</param>
    /// <param name="now">The time by which it is overdue or not, UTC.</param>
    public static IReadOnlyList<RecordField> Of(SupportRequest request, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(request);
        return
        [
            new("Reference", request.Reference),
            new("RequestNumber", request.RequestNumber),
            new("ExternalReference", request.ExternalReference),
            new("CustomerId", RecordText.Of(request.CustomerId)),
            new("CustomerName", request.CustomerName),
            new("CustomerDomain", request.CustomerDomain),
            new("Service", request.Service.ToString()),
            new("Category", request.Category.ToString()),
            new("Severity", request.Severity.ToString()),
            new("Status", request.Status.ToString()),
            new("Turn", request.Turn.ToString()),
            new("Channel", request.Channel.ToString()),
            new("Plan", request.Plan.ToString()),
            new("Title", request.Title),
            new("Topic", request.Topic),
            new("SubscriptionId", RecordText.Of(request.SubscriptionId)),
            new("SubscriptionName", request.SubscriptionName),
            new("ResourceId", request.ResourceId),
            new("Owner", request.Owner),
            new("OwnedSince", RecordText.Of(request.OwnedSince)),
            new("CreatedAt", RecordText.Of(request.CreatedAt)),
            new("ModifiedAt", RecordText.Of(request.ModifiedAt)),
            new("ClosedAt", RecordText.Of(request.ClosedAt)),
            new("SubmitBy", RecordText.Of(request.SubmitBy)),
            new("AnswerBy", RecordText.Of(request.AnswerBy)),
            new("DueAt", RecordText.Of(request.DueAt)),
            new("IsOverdue", request.IsOverdueAt(now)),
            new("LastMessageAt", RecordText.Of(request.LastMessageAt)),
            new("LastMessageFrom", request.LastMessageFrom.ToString()),
            new("Group", request.Group),
            new("Attachments", RecordText.Of(request.Attachments.Select(file => file.Name))),
            new("Findings", RecordText.Of(request.Findings.Select(finding => finding.Id))),
            new("CreateUri", request.CreateUri?.AbsoluteUri),
            new("ManageUri", request.ManageUri?.AbsoluteUri),
            new("Cloud", request.Cloud.ToString()),
            new("IsSandbox", request.IsSandbox),
            new("CorrelationId", request.CorrelationId),
        ];
    }

    /// <summary>
    /// What a customer may read of its request: no engineer of ours, no contact, nothing that only we know; no cell that a spreadsheet would run.
    /// </summary>
    /// <param name="request">The request.</param>
    public static IReadOnlyList<RecordField> ForCustomer(SupportRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        RecordField[] fields =
        [
            new("RequestNumber", request.RequestNumber),
            new("Reference", request.Reference),
            new("ExternalReference", request.ExternalReference),
            new("CustomerName", request.CustomerName),
            new("Service", request.Service.ToString()),
            new("Category", request.Category.ToString()),
            new("Severity", request.Severity.ToString()),
            new("Status", request.Status.ToString()),
            new("Title", request.Title),
            new("Topic", request.Topic),
            new("CreatedAt", RecordText.Of(request.CreatedAt)),
            new("ModifiedAt", RecordText.Of(request.ModifiedAt)),
            new("ClosedAt", RecordText.Of(request.ClosedAt)),
            new("AnswerBy", RecordText.Of(request.AnswerBy)),
            new("LastMessageAt", RecordText.Of(request.LastMessageAt)),
            new("IsSandbox", request.IsSandbox),
        ];
        return [.. fields.Select(field => field.Value is string text ? field with { Value = RecordText.Inert(text) } : field)];
    }
}
