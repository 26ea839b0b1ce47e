namespace PartnerSupport.Services.Identity;

/// <summary>What one call asks of the token: a row of <see cref="ApiRequirements"/>.</summary>
/// <param name="Api">The API.</param>
/// <param name="Method">The HTTP method; null for all.</param>
/// <param name="Path">The path: <c>*</c> is one segment, <c>**</c> at the end is the rest, nothing included.</param>
/// <param name="AppOnly">Whether a token without a user is taken.</param>
/// <param name="Right">The least permission or role, for people to read.</param>
/// <param name="Source">Where that is from.</param>
internal sealed record ApiRequirement(MicrosoftApi Api, string? Method, string Path, bool AppOnly, string Right, string Source)
{
    /// <summary>Whether the token's <c>amr</c> must hold mfa (FACTS 2.5, 2.8).</summary>
    public bool Mfa { get; init; }

    /// <summary>Whether the partner tenant's token goes along in <c>x-ms-authorization-auxiliary</c> (FACTS 3.7).</summary>
    public bool AuxiliaryToken { get; init; }

    /// <summary>Whether this row is a call's.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="target">The address.</param>
    public bool IsFor(HttpMethod method, Uri target)
    {
        if (Method is not null && !string.Equals(Method, method.Method, StringComparison.OrdinalIgnoreCase))
            return false;

        var pattern = Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var segments = target.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == "**")
                return true;
            if (i >= segments.Length)
                return false;
            if (pattern[i] != "*" && !string.Equals(pattern[i], segments[i], StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return segments.Length == pattern.Length;
    }

    /// <summary>Refuses, before anything goes out, a sign-in with which this call cannot work.</summary>
    /// <param name="state">The sign-in.</param>
    /// <exception cref="SupportException">SignInNeedsUser.</exception>
    public void Demand(SignInState state)
    {
        if (!AppOnly && !state.IsDelegated)
            throw NeedsUser(state);
    }

    /// <summary>Refuses a token that the API would refuse, before it is shown to the API.</summary>
    /// <param name="grant">The token.</param>
    /// <param name="state">The sign-in.</param>
    /// <exception cref="SupportException">SignInNeedsUser, MfaMissing.</exception>
    public void Demand(AccessGrant grant, SignInState state)
    {
        if (!AppOnly && !grant.IsDelegated)
            throw NeedsUser(state);
        if (Mfa && !grant.HasMfa)
            throw new SupportException(WireIds.MfaMissing, SupportErrorKind.AuthenticationError, Path) { Target = Path };
    }

    private SupportException NeedsUser(SignInState state) =>
        new(WireIds.SignInNeedsUser, SupportErrorKind.AuthenticationError, Path, state.Kind) { Target = Path };
}
