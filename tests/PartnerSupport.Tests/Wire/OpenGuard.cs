namespace PartnerSupport.Tests.Wire;

/// <summary>An egress guard that keeps what it is shown and refuses a word.</summary>
internal sealed class OpenGuard(string? refused = null) : IEgressGuard
{
    public List<OutgoingBody> Seen { get; } = [];

    public ValueTask CheckAsync(OutgoingBody body, CancellationToken cancellationToken)
    {
        Seen.Add(body);
        if (refused is not null && System.Text.Encoding.UTF8.GetString(body.Content.Span).Contains(refused, StringComparison.Ordinal))
        {
            throw new SupportException("EgressRefused", SupportErrorKind.SecurityError, "body", "");
        }

        return ValueTask.CompletedTask;
    }
}
