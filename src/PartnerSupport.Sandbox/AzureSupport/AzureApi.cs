using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>Azure Resource Manager: the front door of subscriptions, permissions and Microsoft.Support.</summary>
internal static class AzureApi
{
    public static WireAnswer Answer(WireCall call)
    {
        var answer = BearerCheck.Refusal(call) ?? Route(call);
        if (call.Query.GetValueOrDefault("api-version") == AzureApiVersions.First)
            answer = ArmErrors.InFirstVersion(answer);
        var id = Guid.NewGuid().ToString("D");
        answer = answer
            .With("x-ms-request-id", id)
            .With("x-ms-correlation-request-id", call.Header("x-ms-correlation-request-id") ?? id)
            .With("x-ms-routing-request-id", $"SANDBOX:{call.Now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}:{id}")
            .With(Limit(call), "1199")
            .Unless("Cache-Control", "no-cache")
            .With("Pragma", "no-cache")
            .With("Expires", "-1")
            .With("X-Cache", "CONFIG_NOCACHE")
            .With("x-msedge-ref", $"Ref A: {Guid.Parse(id):N} Ref B: SANDBOX Ref C: {WireTime.Utc(call.Now)}")
            .With("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
            .With("X-Content-Type-Options", "nosniff");
        return call.Header("x-ms-client-request-id") is { } client ? answer.With("x-ms-client-request-id", client) : answer;
    }

    /// <summary>Without a subscription other counters count (recorded-2024 39).</summary>
    private static string Limit(WireCall call) =>
        $"x-ms-ratelimit-remaining-{(call.Route is ["subscriptions", _, ..] ? "subscription" : "tenant")}-{(call.Method == "GET" ? "reads" : "writes")}";

    private static WireAnswer Route(WireCall call)
    {
        var support = call.Route is ["providers", "microsoft.support", ..] or ["subscriptions", _, "providers", "microsoft.support", ..];
        // The provider itself is Resource Manager's, with versions of its own.
        support &=
            call.Route is not (["subscriptions", _, "providers", "microsoft.support"] or ["subscriptions", _, "providers", "microsoft.support", "register"]);
        if (AzureApiVersions.Refusal(call, support) is { } version)
            return version;
        if (call.Route is ["subscriptions"])
            return Subscriptions(call);
        if (call.Route is ["tenants"])
            return Tenants(call);
        if (call.Route is ["providers", "microsoft.support", ..])
        {
            return AzureSupportApi.Answer(call, new AzureScope(call.Token.TenantId, null), 2);
        }

        if (call.Route is ["providers", "microsoft.resourcegraph", "resources"] && call.Method == "POST")
            return ResourceGraphApi.Answer(call);
        if (call.Route is not ["subscriptions", _, ..])
            return ArmErrors.UnknownPath(call);
        return FindScope(call, out var scope)
            ?? AzureResources.Answer(call, scope)
            ?? (call.Method, call.Route[2..]) switch
            {
                ("GET", []) => WireAnswer.Ok(Subscription(scope.Subscription!, scope.TenantId)),
                ("GET", ["providers", "microsoft.authorization", "permissions"]) => AzurePermissions.Answer(call, scope),
                (_, ["providers", "microsoft.support", ..]) => AzureSupportApi.Answer(call, scope, 4),
                _ => ArmErrors.UnknownPath(call),
            };
    }

    /// <summary>The subscription must exist and the token be of its tenant: one tenant's token opens no other's subscription.</summary>
    private static WireAnswer? FindScope(WireCall call, out AzureScope scope)
    {
        scope = null!;
        var id = call.Segments[1];
        if (!Guid.TryParse(id, out _))
        {
            return ArmErrors.BadRequest("InvalidSubscriptionId", $"The provided subscription identifier '{id}' is malformed or invalid.");
        }

        if (call.World.Customers.OwnerOf(id) is not { } owner)
        {
            return ArmErrors.Of(HttpStatusCode.NotFound, "SubscriptionNotFound", $"The subscription '{id}' could not be found.");
        }

        if (!string.Equals(owner.Tenant.Id, call.Token.TenantId, StringComparison.OrdinalIgnoreCase))
        {
            return ArmErrors
                .Of(
                    HttpStatusCode.Unauthorized,
                    "InvalidAuthenticationTokenTenant",
                    $"The access token is from the wrong issuer 'https://sts.windows.net/{call.Token.TenantId}/'. It must match the tenant "
                        + $"'https://sts.windows.net/{owner.Tenant.Id}/' associated with this subscription. Please use the authority (URL) "
                        + $"'https://login.windows.net/{owner.Tenant.Id}' to get the token."
                )
                .With(
                    "WWW-Authenticate",
                    $"Bearer authorization_uri=\"https://login.windows.net/{owner.Tenant.Id}\", error=\"invalid_token\", "
                        + "error_description=\"The access token is from the wrong issuer.\""
                );
        }

        scope = new(owner.Tenant.Id, owner.AzureSubscriptions.First(subscription => string.Equals(subscription.Id, id, StringComparison.OrdinalIgnoreCase)));
        return scope.CanRead(call.Token) ? null : ArmErrors.Forbidden(call, "Microsoft.Resources/subscriptions/read", scope.Prefix);
    }

    private static WireAnswer Subscriptions(WireCall call)
    {
        var tenant = call.Token.TenantId;
        var visible = (call.World.Customers.ById(tenant)?.AzureSubscriptions ?? []).Where(subscription =>
            new AzureScope(tenant, subscription).CanRead(call.Token)
        );
        var value = new JsonArray([.. visible.Select(subscription => Subscription(subscription, tenant))]);
        var count = new JsonObject { ["type"] = "Total", ["value"] = value.Count };
        return WireAnswer.Ok(new JsonObject { ["value"] = value, ["count"] = count });
    }

    private static WireAnswer Tenants(WireCall call) =>
        WireAnswer.Ok(
            new JsonObject { ["value"] = new JsonArray(new JsonObject { ["id"] = "/tenants/" + call.Token.TenantId, ["tenantId"] = call.Token.TenantId }) }
        );

    private static JsonObject Subscription(SandboxAzureSubscription subscription, string tenantId) =>
        new()
        {
            ["id"] = "/subscriptions/" + subscription.Id,
            ["authorizationSource"] = "RoleBased",
            ["managedByTenants"] = new JsonArray(),
            ["subscriptionId"] = subscription.Id,
            ["tenantId"] = tenantId,
            ["displayName"] = subscription.Name,
            ["state"] = "Enabled",
            ["subscriptionPolicies"] = new JsonObject
            {
                ["locationPlacementId"] = "Public_2014-09-01",
                ["quotaId"] = "CSP_2015-05-01",
                ["spendingLimit"] = "Off",
            },
        };
}
