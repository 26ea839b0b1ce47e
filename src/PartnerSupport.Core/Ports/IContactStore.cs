namespace PartnerSupport;

/// <summary>Contact profiles and the policy that say who speaks for the partner.</summary>
public interface IContactStore
{
    /// <summary>The policy in force: the shared one, narrowed by the user's.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<SupportPolicy> GetPolicyAsync(CancellationToken cancellationToken);

    /// <summary>Stores the policy; refused where it comes from a read-only file.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SupportException">PolicyReadOnly.</exception>
    Task SetPolicyAsync(SupportPolicy policy, CancellationToken cancellationToken);

    /// <summary>Stores the policy where it still is what it was read as; nothing is stored where somebody changed it since.</summary>
    /// <param name="from">The policy in force, as it was read.</param>
    /// <param name="to">The policy as it becomes.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether it was stored.</returns>
    /// <exception cref="SupportException">PolicyReadOnly.</exception>
    Task<bool> TrySetPolicyAsync(SupportPolicy from, SupportPolicy to, CancellationToken cancellationToken);

    /// <summary>The stored profiles, by name.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyDictionary<string, ContactInput>> GetProfilesAsync(CancellationToken cancellationToken);

    /// <summary>Stores a profile, or removes it.</summary>
    /// <param name="name">The name.</param>
    /// <param name="profile">The profile; null removes it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task SetProfileAsync(string name, ContactInput? profile, CancellationToken cancellationToken);

    /// <summary>The policy in force and its hash, read together: what a request stands on from review to audit.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<PolicyInForce> ReadPolicyAsync(CancellationToken cancellationToken);
}
