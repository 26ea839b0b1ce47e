namespace PartnerSupport.Sandbox;

/// <summary>Where a request to Microsoft.Support is made: in a subscription, or in the token's tenant ("NoSubscription").</summary>
internal sealed record AzureScope(string TenantId, SandboxAzureSubscription? Subscription)
{
    /// <summary>What stands before /providers in ids.</summary>
    public string Prefix => Subscription is null ? "" : $"/subscriptions/{Subscription.Id}";

    public string Support => Prefix + "/providers/Microsoft.Support";

    /// <summary>Keeps the tickets of scopes apart.</summary>
    public string Key => Subscription?.Id ?? "tenant:" + TenantId;

    public bool CanRead(IssuedToken token) => RoleOf(token) is "Owner" or "Contributor" or "Support Request Contributor" or "Reader";

    public bool CanWrite(IssuedToken token) => RoleOf(token) is "Owner" or "Contributor" or "Support Request Contributor";

    /// <summary>Without a subscription a person files for the tenant; an application has no role there.</summary>
    public string RoleOf(IssuedToken token) =>
        Subscription is null
            ? token.AppOnly
                ? "None"
                : "Support Request Contributor"
            : token.AppOnly
                ? Subscription.ApplicationRole
                : Subscription.UserRole;
}
