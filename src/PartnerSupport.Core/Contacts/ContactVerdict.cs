namespace PartnerSupport;

/// <summary>What the contact policy says of a contact.</summary>
/// <param name="Findings">All findings; errors refuse.</param>
/// <param name="Contact">The contact in canonical form; null when it is refused.</param>
public sealed record ContactVerdict(IReadOnlyList<Finding> Findings, SupportContact? Contact)
{
    /// <summary>Whether it may go out.</summary>
    public bool Passes => Contact is not null;
}
