namespace PartnerSupport;

/// <summary>The bridge to everything behind <c>dependencies/</c>, implemented once by PartnerSupport.Host.</summary>
public interface ISupportHost
{
    /// <summary>The kinds of faults of <see cref="ConnectRequest.SandboxFaults"/>.</summary>
    IReadOnlyList<string> SandboxFaults { get; }

    /// <summary>Signs in and puts a session together.</summary>
    /// <param name="request">How to sign in, and where ledger and policy lie.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    /// <exception cref="SupportException">Signing in failed; the id says why.</exception>
    Task<SupportSession> ConnectAsync(ConnectRequest request, CancellationToken cancellationToken);
}
