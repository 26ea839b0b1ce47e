namespace PartnerSupport.PowerShell;

/// <summary>
/// What a list could not read, told when its rows are out: an error where the customer was named, and one warning for all others, since nobody asked for
/// one of them.
/// </summary>
internal sealed class ListedErrors(IReadOnlyCollection<CspCustomer> named)
{
    private readonly List<Listed<SupportRequest>> _errors = [];
    private readonly HashSet<Guid> _others = [];

    /// <summary>Takes a part that is missing.</summary>
    internal void Take(Listed<SupportRequest> part)
    {
        if (part.Customer is { } customer && !part.Error!.EndsSession && named.All(one => one.TenantId != customer.TenantId))
            _others.Add(customer.TenantId);
        else
            _errors.Add(part);
    }

    /// <summary>Tells of them: the warning before the errors, one of which may be the last thing that is written.</summary>
    internal void Tell(Action<string> warn, Action<SupportException, object?> report)
    {
        if (_others.Count > 0)
            warn(CommandText.Of(CommandIds.CustomersUnread, _others.Count));
        foreach (var part in _errors)
            report(part.Error!, part.Customer);
    }
}
