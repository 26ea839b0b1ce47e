namespace PartnerSupport;

/// <summary>Who works on a hand-off, so that no two people submit the same one. Pure.</summary>
public static class HandOffClaim
{
    /// <summary>Who holds a hand-off now; null: nobody, since it was never claimed, is settled, or the policy's time has run out.</summary>
    /// <param name="request">The request.</param>
    /// <param name="policy">The policy in force.</param>
    /// <param name="now">Now, UTC.</param>
    public static string? HolderOf(SupportRequest request, SupportPolicy policy, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(policy);
        return request is { Status: RequestStatus.ToSubmit, Owner: { } owner, OwnedSince: { } since } && now < since + policy.ClaimTime ? owner : null;
    }

    /// <summary>Whether two accounts are the same person's.</summary>
    internal static bool IsSame(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
