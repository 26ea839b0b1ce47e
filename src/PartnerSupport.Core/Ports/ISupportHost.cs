namespace PartnerSupport;

/// <summary>The bridge to everything behind <c>dependencies/</c>: one method, implemented once by PartnerSupport.Host.</summary>
public interface ISupportHost
{
    /// <summary>Signs in and puts a session together.</summary>
    /// <param name="request">How to sign in, and where ledger and policy lie.</param>
    /// <param name="cancellationToken">Ends every wait.</param>
    /// <exception cref="SupportException">Signing in failed; the id says why.</exception>
    Task<SupportSession> ConnectAsync(ConnectRequest request, CancellationToken cancellationToken);
}
