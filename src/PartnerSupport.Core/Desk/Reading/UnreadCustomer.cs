namespace PartnerSupport;

/// <summary>A customer whose requests a list could not read, and why.</summary>
/// <param name="Customer">The customer.</param>
/// <param name="ErrorId">The id of the error.</param>
/// <param name="Message">What was wrong.</param>
/// <param name="Action">What to do next; null where nothing is known.</param>
public sealed record UnreadCustomer(CspCustomer Customer, string ErrorId, string Message, string? Action)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Customer.Name}: {Message} [{ErrorId}]";
}
