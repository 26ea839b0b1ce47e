namespace PartnerSupport.Sandbox;

/// <summary>The application alone, without a user.</summary>
internal static class ClientCredentialsGrant
{
    public static WireAnswer Answer(TokenAsk ask, bool confidential)
    {
        if (!confidential)
            return TokenEndpoint.NoProof(ask);
        if (ask.Tenant is not { } tenant)
        {
            return ask.Refuse(
                "invalid_request",
                50059,
                "No tenant-identifying information found in either the request or implied by any provided credentials."
            );
        }

        if (!ask.Version1 && !ask.Scope.EndsWith("/.default", StringComparison.Ordinal))
        {
            return ask.Refuse(
                "invalid_scope",
                1002012,
                $"The provided value for scope {ask.Scope} is not valid. Client credential flows must have a scope value with /.default "
                    + "suffixed to the resource identifier."
            );
        }

        return TenantAccess.RefusalForApplication(ask, tenant) ?? TokenIssuer.ForApplication(ask, tenant);
    }
}
