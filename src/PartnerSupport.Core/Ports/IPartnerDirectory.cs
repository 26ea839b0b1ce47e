namespace PartnerSupport;

/// <summary>Says who we are.</summary>
public interface IPartnerDirectory
{
    /// <summary>The partner's own facts; each says for itself whether it could be read.</summary>
    /// <param name="affiliates">Tenants of ours whose verified domains are read too.</param>
    /// <param name="refresh">Whether to read again what is cached.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<PartnerProfile> GetPartnerAsync(IReadOnlyList<Guid> affiliates, bool refresh, CancellationToken cancellationToken);
}
