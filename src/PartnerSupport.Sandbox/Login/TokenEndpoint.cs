using System.Net;

namespace PartnerSupport.Sandbox;

/// <summary>The token endpoint: knows the applications, has the client prove itself, and hands over to the grant.</summary>
internal static class TokenEndpoint
{
    /// <summary>
    /// Microsoft's own public clients, which device code and interactive sign-ins use by default (Azure CLI, Azure PowerShell, Graph PowerShell).
    /// </summary>
    private static readonly HashSet<string> PublicClients = new(StringComparer.OrdinalIgnoreCase)
    {
        "04b07795-8ddb-461a-bbee-02f9e1bf7b46",
        "1950a258-227b-4e31-a9cf-717495945fc2",
        "14d82eec-204b-4c2f-b7e8-296a70dab67e",
    };

    public static bool IsPublic(string clientId) => PublicClients.Contains(clientId);

    public static bool Knows(string clientId) => IsPublic(clientId) || string.Equals(clientId, DefaultWorld.ClientId, StringComparison.OrdinalIgnoreCase);

    public static WireAnswer Answer(WireCall call, SandboxTenant? tenant, bool version1)
    {
        var ask = new TokenAsk(call, WireForm.Parse(call.BodyText), tenant, version1);
        if (ask.ClientId.Length == 0)
        {
            return ask.Refuse("invalid_request", 900144, "The request body must contain the following parameter: 'client_id'.");
        }

        if (!Knows(ask.ClientId))
            return UnknownApplication(ask);
        if (ClientProof.Judge(ask, out var confidential) is { } refused)
            return refused;
        return ask.Field("grant_type") switch
        {
            "refresh_token" => RefreshTokenGrant.Answer(ask, confidential),
            "client_credentials" => ClientCredentialsGrant.Answer(ask, confidential),
            "urn:ietf:params:oauth:grant-type:device_code" or "device_code" => DeviceCodeGrant.Redeem(ask),
            "authorization_code" => AuthorizationCodeGrant.Redeem(ask, confidential),
            "" => ask.Refuse("invalid_request", 900144, "The request body must contain the following parameter: 'grant_type'."),
            var other => ask.Refuse("unsupported_grant_type", 70003, $"The app requested an unsupported grant type '{other}'."),
        };
    }

    public static WireAnswer UnknownApplication(TokenAsk ask) =>
        ask.Refuse(
            "unauthorized_client",
            700016,
            $"Application with identifier '{ask.ClientId}' was not found in the directory '{ask.UserTenant.Name}'. This can happen if the "
                + "application has not been installed by the administrator of the tenant or consented to by any user in the tenant."
        );

    public static WireAnswer NoProof(TokenAsk ask) =>
        ask.Refuse(
            "invalid_client",
            7000218,
            "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
            HttpStatusCode.Unauthorized
        );
}
