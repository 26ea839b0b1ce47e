namespace PartnerSupport;

/// <summary>What is waited for; whichever of these comes first.</summary>
public sealed record WaitOrder
{
    /// <summary>One of these states.</summary>
    public IReadOnlyList<RequestStatus> Statuses { get; init; } = [];

    /// <summary>A message from Microsoft that this operator has not read.</summary>
    public bool NewMessage { get; init; }

    /// <summary>Microsoft's number, of a request that is on its way or was handed over: it is looked for, too.</summary>
    public bool Number { get; init; }

    /// <summary>Until when, UTC; null: until it comes.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>What is waited for, in the user's words.</summary>
    public override string ToString()
    {
        var parts = new List<string>();
        if (Statuses.Count > 0)
            parts.Add(MessageText.Format(CommandIds.WaitForStatus, string.Join(", ", Statuses.Select(status => ValueNames.Of(status)))));
        if (NewMessage)
            parts.Add(MessageText.Format(CommandIds.WaitForMessage));
        if (Number)
            parts.Add(MessageText.Format(CommandIds.WaitForNumber));
        return string.Join("; ", parts);
    }
}
