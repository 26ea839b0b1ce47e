using System.Net;

namespace PartnerSupport.Sandbox;

/// <summary>
/// Service requests: read, list, annotate, change the status; app + user with MFA only. There is no create (FACTS 2.1, 2.2).
/// </summary>
internal static class ServiceRequestApi
{
    private const int LargestPage = 500;

    public static WireAnswer Answer(WireCall call)
    {
        // 21Vianet's Partner Center has no service-request API (FACTS 2.8).
        if (call.Site.Cloud == SandboxCloud.China)
            return PartnerCenterErrors.NotFound();
        if (call.Token.AppOnly)
            return PartnerCenterErrors.Denied();
        if (!call.Token.Mfa)
            return PartnerCenterErrors.MfaRequired();
        return call.Route[1] == "customers" ? OfCustomer(call) : OfPartner(call);
    }

    private static WireAnswer OfPartner(WireCall call) =>
        (call.Method, call.Route[2..]) switch
        {
            ("GET", []) => List(call, call.World.Requests.All, (call.QueryNumber("offset") ?? 0, call.QueryNumber("size"))),
            ("GET" or "PATCH", [var id]) => call.World.Requests.Find(id) is { } request ? One(call, request) : PartnerCenterErrors.NotFound(),
            _ => PartnerCenterErrors.Of(HttpStatusCode.MethodNotAllowed, "1000", "The requested resource does not support the HTTP method."),
        };

    private static WireAnswer OfCustomer(WireCall call)
    {
        if (CustomersApi.FindCustomer(call, out var customer) is { } refused)
            return refused;
        if (!AdminRoles.HandlesSupport(customer.RolesOf(call.World.User)))
            return PartnerCenterErrors.Denied();
        var own = call.World.Requests.All.Where(request => string.Equals(request.TenantId, customer.Tenant.Id, StringComparison.OrdinalIgnoreCase));
        var size = call.QueryNumber("size");
        return (call.Method, call.Route[4..]) switch
        {
            // Here offset reads "which page" (FACTS 2.2); counted from 0.
            ("GET", []) => List(call, own, ((call.QueryNumber("offset") ?? 0) * (size ?? LargestPage), size)),
            ("GET" or "PATCH", [var id]) => own.FirstOrDefault(request => request.Id == id) is { } found ? One(call, found) : PartnerCenterErrors.NotFound(),
            _ => PartnerCenterErrors.Of(HttpStatusCode.MethodNotAllowed, "1000", "The requested resource does not support the HTTP method."),
        };
    }

    /// <summary>No links, no token, as in the sample. A filter in the query is ignored, since which form the service honours is unknown.</summary>
    private static WireAnswer List(WireCall call, IEnumerable<ServiceRequest> requests, (int Skip, int? Size) page)
    {
        var all = requests.ToList();
        var rows = all.Skip(Math.Max(page.Skip, 0)).Take(Math.Clamp(page.Size ?? LargestPage, 1, LargestPage));
        return WireAnswer.Ok(PartnerCenterJson.Collection([.. rows.Select(request => ServiceRequestJson.Row(request, call.World))], all.Count));
    }

    private static WireAnswer One(WireCall call, ServiceRequest request) =>
        call.Method == "GET" ? WireAnswer.Ok(ServiceRequestJson.Details(request, call.World)) : Patch(call, request);

    private static WireAnswer Patch(WireCall call, ServiceRequest request)
    {
        if (!call.TryReadObject(out var body))
            return PartnerCenterErrors.Invalid("The body is not valid JSON.");
        var status = ServiceRequestJson.Read(body, "Status");
        var severity = ServiceRequestJson.Read(body, "Severity");
        var note = (body.Member("NewNote") as System.Text.Json.Nodes.JsonObject)?.Text("Text");
        if (status == "")
            return PartnerCenterErrors.InvalidProperty("status");
        if (severity is not null && severity != request.Severity)
            return PartnerCenterErrors.InvalidProperty("severity");
        if (body.Text("Title") is { } title && title != request.Title)
            return PartnerCenterErrors.InvalidProperty("title");
        if (note is { Length: 0 })
            return PartnerCenterErrors.InvalidProperty("newNote");
        if (status is null && note is null)
            return PartnerCenterErrors.Invalid("The request changes nothing.");

        if (note is not null)
        {
            request.Notes.Add(new($"{call.World.User.GivenName} {call.World.User.Surname}", call.Now, note));
            request.Modified = call.Now;
        }

        if (status is not null)
            call.World.Requests.SetStatus(request, status, call.Now);
        return call.World.Options.PatchAnswersNoContent
            ? WireAnswer.Empty(HttpStatusCode.NoContent)
            : WireAnswer.Ok(ServiceRequestJson.Details(request, call.World));
    }
}
