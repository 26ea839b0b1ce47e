namespace PartnerSupport;

/// <summary>Changes and history as flat records: the contract of docs/machine-output.md.</summary>
public static class ChangeRecord
{
    /// <summary>The columns of a change.</summary>
    /// <param name="update">The change.</param>
    public static IReadOnlyList<RecordField> Of(RequestUpdate update)
    {
        ArgumentNullException.ThrowIfNull(update);
        return
        [
            new("At", RecordText.Of(update.At)),
            new("Reference", update.Reference),
            new("RequestNumber", update.RequestNumber),
            new("ExternalReference", update.ExternalReference),
            new("CustomerId", RecordText.Of(update.CustomerId)),
            new("CustomerName", update.CustomerName),
            new("Service", update.Service.ToString()),
            new("What", update.What.ToString()),
            new("From", update.From),
            new("To", update.To),
            new("IsSandbox", update.IsSandbox),
        ];
    }

    /// <summary>The columns of an event; each of what became different is <c>Field: from → to</c>.</summary>
    /// <param name="happened">The event.</param>
    public static IReadOnlyList<RecordField> Of(AuditEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        return
        [
            new("At", RecordText.Of(happened.At)),
            new("What", happened.What),
            new("Reference", happened.Reference),
            new("RequestNumber", happened.RequestNumber),
            new("CustomerId", RecordText.Of(happened.CustomerId)),
            new("Account", happened.Account),
            new("SystemUser", happened.SystemUser),
            new("Machine", happened.Machine),
            new("Command", happened.Command),
            new("Why", happened.Why),
            new("ContactId", happened.ContactId),
            new("Channel", happened.Channel.ToString()),
            new("Findings", RecordText.Of(happened.Findings)),
            new("Changes", RecordText.Of(happened.Changes.Select(change => change.ToString()))),
            new("BodyHash", happened.BodyHash),
            new("PolicyHash", happened.PolicyHash),
        ];
    }
}
