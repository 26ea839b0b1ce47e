namespace PartnerSupport.Services.Wire;

/// <summary>Follows links of answers, and only on their own host: a token goes with them (docs/decisions/one-handler-chain.md, FACTS 2.6).</summary>
internal static class WireLink
{
    /// <summary>The address behind a link.</summary>
    /// <param name="from">The request whose answer held the link.</param>
    /// <param name="link">The link, absolute or relative.</param>
    /// <exception cref="SupportException">LinkLeavesHost: it leads elsewhere, or is no link.</exception>
    internal static Uri Resolve(Uri from, string link) =>
        TryResolve(from, link) ?? throw new SupportException(WireIds.LinkLeavesHost, SupportErrorKind.SecurityError, from.Host);

    /// <summary>The address behind a link; null when it leads elsewhere, or is no link.</summary>
    /// <param name="from">The request whose answer held the link.</param>
    /// <param name="link">The link, absolute or relative.</param>
    internal static Uri? TryResolve(Uri from, string link) =>
        !link.Contains('\\')
        && Uri.TryCreate(Absolute(from, link), UriKind.Absolute, out var target)
        && target.Scheme == from.Scheme
        && target.Port == from.Port
        && target.UserInfo.Length == 0
        && string.Equals(target.IdnHost, from.IdnHost, StringComparison.OrdinalIgnoreCase)
            ? target
            : null;

    // By text, since "/v1/customers" is an absolute file address to Uri on Unix.
    private static string Absolute(Uri from, string link) =>
        link.StartsWith("//", StringComparison.Ordinal) ? $"{from.Scheme}:{link}"
        : link.StartsWith('/') ? from.GetLeftPart(UriPartial.Authority) + link
        : link;
}
