using System.Net;

namespace PartnerSupport.Sandbox;

/// <summary>Whether a token may be issued for a tenant: consent of the application, and for people a delegated relationship.</summary>
internal static class TenantAccess
{
    public static WireAnswer? RefusalForUser(TokenAsk ask, SandboxTenant tenant)
    {
        var world = ask.Call.World;
        if (world.IsPartner(tenant.Id))
            return null;
        var customer = world.Customers.ById(tenant.Id)!;
        if (customer.RolesOf(world.User).Count == 0)
        {
            return ask.Refuse(
                "invalid_grant",
                50020,
                $"User account '{world.User.UserPrincipalName}' from identity provider does not exist in tenant '{tenant.Name}' and cannot "
                    + $"access the application '{ask.ClientId}' in that tenant."
            );
        }

        return customer.HasConsent || TokenEndpoint.IsPublic(ask.ClientId)
            ? null
            : ask.Refuse(
                "invalid_grant",
                65001,
                $"The user or administrator has not consented to use the application with ID '{ask.ClientId}'. Send an interactive "
                    + "authorization request for this user and resource."
            );
    }

    public static WireAnswer? RefusalForApplication(TokenAsk ask, SandboxTenant tenant)
    {
        var world = ask.Call.World;
        return world.IsPartner(tenant.Id) || world.Customers.ById(tenant.Id)!.HasConsent
            ? null
            : ask.Refuse(
                "unauthorized_client",
                700016,
                $"Application with identifier '{ask.ClientId}' was not found in the directory '{tenant.Name}'.",
                HttpStatusCode.BadRequest
            );
    }
}
