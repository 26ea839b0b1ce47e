namespace PartnerSupport;

/// <summary>The last guard, at the edge: reads the bytes that are about to leave and lets no customer contact data out in a contact field (R8, R11).</summary>
public interface IEgressGuard
{
    /// <summary>Checks a body; returns when it may leave.</summary>
    /// <param name="body">The body and where it goes.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SupportException">EgressRefused: a contact field holds what is not proven ours, or nobody said for which customer it is.</exception>
    ValueTask CheckAsync(OutgoingBody body, CancellationToken cancellationToken);
}
