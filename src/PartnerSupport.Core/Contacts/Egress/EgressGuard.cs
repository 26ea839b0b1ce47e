namespace PartnerSupport;

/// <summary>
/// The last guard, with its facts from the ports. Facts are asked for only when a body holds contact fields: the look-ups themselves go out by the same
/// wire.
/// </summary>
/// <param name="facts">Where the facts come from.</param>
public sealed class EgressGuard(EgressFacts facts) : IEgressGuard
{
    /// <inheritdoc/>
    public async ValueTask CheckAsync(OutgoingBody body, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(body);
        if (!ContactEgress.NeedsFacts(body))
            return;
        var policy = await facts.Policy(cancellationToken).ConfigureAwait(false);
        var customer = body.CustomerId is { } id ? await facts.Customer(id, cancellationToken).ConfigureAwait(false) : null;
        var partner = customer is null ? null : await facts.Partner(policy, cancellationToken).ConfigureAwait(false);
        var refusals = ContactEgress.Check(body, partner, customer, policy);
        if (refusals.Count > 0)
            throw new SupportException(refusals, body.Target.GetLeftPart(UriPartial.Path)) { Kind = SupportErrorKind.SecurityError };
    }
}
