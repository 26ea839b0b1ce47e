namespace PartnerSupport.Sandbox;

/// <summary>A security group of the partner's directory.</summary>
/// <param name="Id">Object id.</param>
/// <param name="Name">Display name.</param>
public sealed record SandboxGroup(string Id, string Name);
