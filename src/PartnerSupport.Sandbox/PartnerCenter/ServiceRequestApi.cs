using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

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
            ("GET", []) => List(call, call.World.Requests.All, byPage: false),
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
        return (call.Method, call.Route[4..]) switch
        {
            // Here offset reads "which page" (FACTS 2.2); counted from 0.
            ("GET", []) => List(call, own, byPage: true),
            ("GET" or "PATCH", [var id]) => own.FirstOrDefault(request => request.Id == id) is { } found ? One(call, found) : PartnerCenterErrors.NotFound(),
            _ => PartnerCenterErrors.Of(HttpStatusCode.MethodNotAllowed, "1000", "The requested resource does not support the HTTP method."),
        };
    }

    /// <summary>No links and no token, as in the sample, unless the world says otherwise; both forms of a filter on the status (FACTS 2.2).</summary>
    private static WireAnswer List(WireCall call, IEnumerable<ServiceRequest> requests, bool byPage)
    {
        if (!ServiceRequestFilter.TryRead(call, out var takes))
            return PartnerCenterErrors.Invalid("The filter is not valid.");
        var all = requests.Where(takes).ToList();
        var size = Math.Clamp(call.QueryNumber("size") ?? LargestPage, 1, LargestPage);
        var offset = Math.Max(call.QueryNumber("offset") ?? 0, 0);
        var skip = byPage ? (int)Math.Min((long)offset * size, int.MaxValue) : offset;
        var rows = all.Skip(skip).Take(size).Select(request => ServiceRequestJson.Row(request, call.World));
        var body = PartnerCenterJson.Collection([.. rows], all.Count);
        if (call.World.Options.ServiceRequestLinks)
        {
            var step = byPage ? 1 : size;
            body["links"] = Links(call, skip + size < all.Count ? offset + step : null, offset > 0 ? Math.Max(offset - step, 0) : null);
        }

        return WireAnswer.Ok(body);
    }

    private static JsonObject Links(WireCall call, int? next, int? previous)
    {
        var links = PartnerCenterJson.SelfLink(call.Uri.PathAndQuery);
        if (next is { } after)
            links["next"] = PartnerCenterJson.Link(At(call, after));
        if (previous is { } before)
            links["previous"] = PartnerCenterJson.Link(At(call, before));
        return links;
    }

    private static string At(WireCall call, int offset)
    {
        var query = call
            .Query.Where(pair => !pair.Key.Equals("offset", StringComparison.OrdinalIgnoreCase))
            .Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}")
            .Append("offset=" + offset.ToString(CultureInfo.InvariantCulture));
        return $"{call.Uri.AbsolutePath}?{string.Join('&', query)}";
    }

    private static WireAnswer One(WireCall call, ServiceRequest request) =>
        call.Method == "GET" ? WireAnswer.Ok(ServiceRequestJson.Details(request, call.World)) : Patch(call, request);

    private static WireAnswer Patch(WireCall call, ServiceRequest request)
    {
        if (!call.TryReadObject(out var body))
            return PartnerCenterErrors.Invalid("The body is not valid JSON.");
        var status = ServiceRequestJson.Read(body, "Status");
        var severity = ServiceRequestJson.Read(body, "Severity");
        var note = (body.Member("NewNote") as JsonObject)?.Text("Text");
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
