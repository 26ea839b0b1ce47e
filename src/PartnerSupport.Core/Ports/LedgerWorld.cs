namespace PartnerSupport;

/// <summary>The world of a ledger's rows.</summary>
/// <param name="PartnerTenantId">The partner's tenant.</param>
/// <param name="Cloud">The cloud.</param>
/// <param name="SandboxWorld">Id of the sandbox's world; null for the live services.</param>
public sealed record LedgerWorld(Guid PartnerTenantId, CspCloud Cloud, string? SandboxWorld)
{
    /// <summary>Whether it is a sandbox's.</summary>
    public bool IsSandbox => SandboxWorld is not null;
}
