namespace PartnerSupport.Sandbox;

/// <summary>A person in a profile of Partner Center.</summary>
/// <param name="FirstName">Given name.</param>
/// <param name="LastName">Family name.</param>
/// <param name="Email">Mail address.</param>
/// <param name="Phone">Phone as written in the profile.</param>
public sealed record SandboxContact(string FirstName, string LastName, string Email, string Phone);
