using System.Net;

namespace PartnerSupport.Sandbox;

/// <summary>Microsoft Graph v1.0 (and beta, which answers the same here).</summary>
internal static class GraphApi
{
    public static WireAnswer Answer(WireCall call)
    {
        if (BearerCheck.Refusal(call) is { } refused)
            return Stamped(call, refused);
        if (call.Route.Length < 2 || call.Route[0] is not ("v1.0" or "beta"))
        {
            return Stamped(call, GraphErrors.BadRequest(call, "Invalid version."));
        }

        var answer = (call.Method, call.Route[1..]) switch
        {
            ("POST", ["$batch"]) => GraphBatch.Answer(call, Answer),
            ("GET", ["me", ..]) => Me(call),
            ("GET", ["users", _, ..]) => OfPartner(call, GraphMail.Answer),
            ("GET", ["organization", ..] or ["domains"] or ["subscribedskus"]) => GraphDirectory.Answer(call),
            ("GET", ["contracts", ..]) => OfPartner(call, GraphContracts.Answer),
            ("GET", ["tenantrelationships", var what, ..]) when what.StartsWith("findtenantinformation", StringComparison.Ordinal) =>
                GraphTenantInformation.Answer(call),
            ("GET", ["tenantrelationships", "delegatedadmincustomers", ..]) => OfPartner(call, GraphDelegatedCustomers.Answer),
            ("GET", ["tenantrelationships", "delegatedadminrelationships", ..]) => OfPartner(call, GraphRelationships.Answer),
            ("GET", ["admin", "serviceannouncement", ..]) => GraphServiceHealth.Answer(call),
            ("GET", ["identitygovernance", "privilegedaccess", "group", ..]) => OfPartner(call, GraphMe.Eligibility),
            _ => GraphErrors.BadRequest(call, $"Resource not found for the segment '{call.Segments[1]}'."),
        };
        return Stamped(call, answer);
    }

    private static WireAnswer Me(WireCall call) =>
        call.Token.AppOnly ? GraphErrors.BadRequest(call, "/me request is only valid with delegated authentication flow.") : GraphMe.Answer(call);

    /// <summary>Only the partner's own tenant holds these; and the type is missing in China (FACTS 4.1).</summary>
    private static WireAnswer OfPartner(WireCall call, Func<WireCall, WireAnswer> answer) =>
        !call.World.IsPartner(call.Token.TenantId) ? GraphErrors.Of(call, HttpStatusCode.Forbidden, "Forbidden", "The tenant is not a partner tenant.")
        : call.Site.Cloud == SandboxCloud.China && call.Route[1] == "tenantrelationships"
            ? GraphErrors.BadRequest(call, $"Resource not found for the segment '{call.Segments[2]}'.")
        : answer(call);

    private static WireAnswer Stamped(WireCall call, WireAnswer answer) =>
        answer.With("request-id", Guid.NewGuid().ToString("D")).With("client-request-id", call.Header("client-request-id") ?? Guid.NewGuid().ToString("D"));
}
