using PartnerSupport.Services.Wire;

namespace PartnerSupport.Services.Graph;

/// <summary>Groups of the signed-in user. One answer serves all customers; a user's groups seldom change within minutes.</summary>
internal sealed class SignedInGroups(GraphDirectory directory, TimeProvider clock)
{
    private readonly AgedCache<int, IReadOnlySet<Guid>> _groups = new(clock, TimeSpan.FromMinutes(5));

    /// <summary>The groups. Null for an app, or where the right to read them is missing: membership is then unknown, not absent.</summary>
    /// <param name="refresh">Whether to read again what is cached.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlySet<Guid>?> GetAsync(bool refresh, CancellationToken cancellationToken)
    {
        try
        {
            return await _groups.GetAsync(0, refresh, directory.GetGroupsAsync, keep: null, cancellationToken).ConfigureAwait(false);
        }
        catch (SupportException unknown) when (!unknown.EndsSession)
        {
            return null;
        }
    }
}
