namespace PartnerSupport.Services.Identity;

/// <summary>A token as a flow gives it.</summary>
/// <param name="Token">The token itself.</param>
/// <param name="Lifetime">How long it lives from now on, by the sign-in's word and not by anybody's clock.</param>
internal sealed record FlowToken(string Token, TimeSpan Lifetime)
{
    /// <summary>Nothing of a token is printed.</summary>
    public override string ToString() => nameof(FlowToken);
}
