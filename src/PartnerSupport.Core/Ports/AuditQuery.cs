namespace PartnerSupport;

/// <summary>Which audit events are wanted.</summary>
public sealed record AuditQuery
{
    /// <summary>The request; null: all, and what concerns none.</summary>
    public string? Reference { get; init; }

    /// <summary>At or after, UTC.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Who: part of the signed-in account's name, or of the system user's; null: everybody.</summary>
    public string? Actor { get; init; }

    /// <summary>Whether an event is wanted.</summary>
    /// <param name="evidence">The event.</param>
    public bool Means(AuditEvent evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return (Reference is null || string.Equals(Reference, evidence.Reference, StringComparison.Ordinal))
            && (Since is not { } since || evidence.At >= since)
            && (GivenText.Of(Actor) is not { } actor || Holds(evidence.Account, actor) || Holds(evidence.SystemUser, actor));
    }

    private static bool Holds(string? name, string part) => name?.Contains(part, StringComparison.OrdinalIgnoreCase) == true;
}
