namespace PartnerSupport;

/// <summary>The policy as it was read once: review, composition and audit of one request all stand on the same.</summary>
/// <param name="policy">The policy.</param>
/// <param name="hash">Works out its hash.</param>
public sealed class PolicyInForce(SupportPolicy policy, Func<string> hash)
{
    private readonly Lazy<string> _hash = new(hash);

    /// <summary>The policy.</summary>
    public SupportPolicy Policy { get; } = policy;

    /// <summary>SHA-256 of its canonical text, hexadecimal: goes into every audit event.</summary>
    public string Hash => _hash.Value;
}
