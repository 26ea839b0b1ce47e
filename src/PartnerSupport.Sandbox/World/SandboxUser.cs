namespace PartnerSupport.Sandbox;

/// <summary>A person of the partner who can sign in.</summary>
/// <param name="Id">Object id.</param>
/// <param name="UserPrincipalName">Sign-in name.</param>
/// <param name="GivenName">Given name.</param>
/// <param name="Surname">Family name.</param>
/// <param name="Phone">Business phone.</param>
public sealed record SandboxUser(string Id, string UserPrincipalName, string GivenName, string Surname, string Phone)
{
    /// <summary>Groups of the partner's directory that the user is in, nested ones included.</summary>
    public IReadOnlyList<SandboxGroup> Groups { get; init; } = [];

    /// <summary>Groups that the user may activate (Privileged Identity Management) but is not in now.</summary>
    public IReadOnlyList<SandboxGroup> EligibleGroups { get; init; } = [];

    /// <summary>Preferred language.</summary>
    public string Language { get; init; } = "en-US";
}
