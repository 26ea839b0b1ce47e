namespace PartnerSupport.Sandbox;

/// <summary>A postal address in a profile of Partner Center.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="City">City.</param>
/// <param name="State">State or region.</param>
/// <param name="Line1">First address line.</param>
/// <param name="PostalCode">Postal code.</param>
public sealed record SandboxAddress(string Country, string City, string State, string Line1, string PostalCode);
