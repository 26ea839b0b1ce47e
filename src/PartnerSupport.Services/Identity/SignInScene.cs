namespace PartnerSupport.Services.Identity;

/// <summary>For whom a token was wanted when it went wrong.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="Api">The API.</param>
/// <param name="IsCustomer">Whether the tenant is a customer's.</param>
/// <param name="HadClaims">Whether a claims challenge was being answered.</param>
/// <param name="ClientId">The application.</param>
/// <param name="Cloud">The cloud.</param>
internal sealed record SignInScene(string Tenant, MicrosoftApi Api, bool IsCustomer, bool HadClaims, string? ClientId, CloudInfo Cloud);
