using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerSupport.Sandbox;

namespace PartnerSupport.Tests.Sandbox.Specs;

/// <summary>Every sample of Partner Center's documentation: sent, or compared with what the sandbox answers, or out of scope with a reason.</summary>
public sealed class PartnerCenterSampleTests
{
    private const string Folder = "partner-center";
    private const string Customer = "/v1/customers/" + DefaultWorld.ContosoTenantId;

    /// <summary>What each group of samples is about, in the default world.</summary>
    private static readonly Dictionary<string, (string Method, string Path)> Calls = new()
    {
        ["get-a-customer-by-id"] = ("GET", Customer),
        ["get-a-customer-by-name"] = (
            "GET",
            "/v1/customers?size=0&filter=%7B%22Field%22%3A%22CompanyName%22%2C%22Value%22%3A%22Cont%22%2C%22Operator%22%3A%22starts_with%22%7D"
        ),
        ["get-a-customer-s-company-profile"] = ("GET", Customer + "/profiles/company"),
        ["get-a-list-of-available-licenses"] = ("GET", Customer + "/subscribedskus"),
        ["get-a-list-of-customers"] = ("GET", "/v1/customers?size=40"),
        ["get-a-subscription-s-support-contact"] = ("GET", Customer + "/subscriptions/{subscription}/supportcontact"),
        ["get-all-of-a-customer-s-billing-profiles"] = ("GET", Customer + "/profiles/billing"),
        ["get-all-of-a-customer-s-subscriptions"] = ("GET", Customer + "/subscriptions"),
        ["get-all-service-requests-for-a-customer"] = ("GET", Customer + "/servicerequests"),
        ["get-an-organization-profile"] = ("GET", "/v1/profiles/organization"),
        ["get-legal-business-profile"] = ("GET", "/v1/profiles/legalbusiness?vettingVersion=Current"),
        ["get-partner-billing-profile"] = ("GET", "/v1/profiles/billing"),
        ["get-partner-network-profile"] = ("GET", "/v1/profiles/mpn"),
        ["get-service-request-details-by-id"] = ("GET", "/v1/servicerequests/{request}"),
        ["get-support-profile"] = ("GET", "/v1/profiles/support"),
        ["get-the-managed-services-for-a-customer-by-id"] = ("GET", Customer + "/managedservices"),
        ["update-a-service-request"] = ("PATCH", "/v1/servicerequests/{request}"),
        ["update-support-profile"] = ("PUT", "/v1/profiles/supportprofile"),
        ["api-throttling-guidance"] = ("GET", "/v1/customers"),
        ["paging-links-continuation-token"] = ("GET", "/v1/customers?size=2"),
        ["gdap-and-secure-application-model"] = ("POST", Customer + "/applicationconsents"),
    };

    private static readonly Dictionary<string, string> OutOfScope = new()
    {
        ["gdap-and-secure-application-model.02.json"] = "permission definitions of an application manifest: no call answers them",
        ["api-throttling-guidance.02.request.http"] = "audit records are none of the module's business",
        ["api-throttling-guidance.03.json"] = "audit records are none of the module's business",
        ["error-codes.tsv"] = "a table, no body; the codes in use are tested in PartnerCenterTests",
        ["partner-center-authentication.01.request.http"] =
            "a token for Azure AD Graph, which is retired; the same call for another resource is tested in LoginTests",
        ["get-a-customer-by-name.01.request.http"] = "only a query fragment; the whole request is the next sample",
    };

    /// <summary>Members that a customer, subscription or support contact of the sandbox does not have.</summary>
    private static readonly string[] Optional =
    [
        "offer",
        "entitlementId",
        "product",
        "sku",
        "availability",
        "productType",
        "hasPurchasableAddons",
        "cancellationAllowedUntilDate",
        "termDuration",
        "renewalTermDuration",
        "partnerId",
        "attentionNeeded",
        "actionTaken",
        "etag",
        "next",
    ];

    public static TheoryData<string> Files => [.. SpecFolder.Files(Folder)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_sample_is_covered(string file)
    {
        if (OutOfScope.ContainsKey(file))
            return;
        using var client = WireClient.Of();
        var text = File.ReadAllText(SpecFolder.Of($"{Folder}/{file}"));
        if (file.StartsWith("error-codes", StringComparison.Ordinal))
            await HasErrorShapeAsync(client);
        else if (file.StartsWith("partner-center-authentication", StringComparison.Ordinal))
            await HasTokenShapeAsync(client, text);
        else if (file.EndsWith(".request.http", StringComparison.Ordinal))
            await IsAcceptedAsync(client, Call(client, file), text);
        else if (file.EndsWith(".request.body.json", StringComparison.Ordinal) || file == "gdap-and-secure-application-model.01.json")
            await IsTakenAsync(client, Call(client, file), text);
        else
            await HasShapeAsync(client, file, Call(client, file), text);
    }

    /// <summary>The request line names the same resource, and our call goes through with the sample's own headers and body.</summary>
    private static async Task IsAcceptedAsync(WireClient client, (string Method, string Path) call, string text)
    {
        var line = text.TrimStart('\uFEFF').Split('\n')[0].Trim().Split(' ');
        Assert.Equal(call.Method, line[0]);
        var named = new Uri(line[1].Replace("<", "%3C").Replace(">", "%3E"));
        Assert.Equal(Depth(call.Path), Depth(named.AbsolutePath));
        Assert.Equal("api.partnercenter.microsoft.com", named.Host);
        var headers = text.Split('\n')
            .Skip(1)
            .TakeWhile(header => header.Contains(':'))
            .Select(header => header.Split(':', 2))
            .Where(header => header[0] is "MS-RequestId" or "MS-CorrelationId" or "X-Locale")
            .SelectMany(header => new[] { header[0], header[1].Trim() })
            .ToArray();
        var open = text.IndexOf('{', StringComparison.Ordinal);
        var body = call.Method == "GET" || open < 0 ? null : text[open..];
        var reply = await client.PartnerCenterAsync(call.Method, call.Path, body, headers);
        Assert.True(reply.IsOk, reply.Text);
        for (var at = 0; at < headers.Length; at += 2)
        {
            if (headers[at] != "X-Locale")
                Assert.Equal(headers[at + 1], reply.Header(headers[at]));
        }
    }

    private static async Task IsTakenAsync(WireClient client, (string Method, string Path) call, string text)
    {
        var reply = await client.PartnerCenterAsync(call.Method, call.Path, text);
        Assert.True(reply.IsOk, reply.Text);
    }

    private static async Task HasShapeAsync(WireClient client, string file, (string Method, string Path) call, string text)
    {
        if (file.StartsWith("api-throttling", StringComparison.Ordinal))
            await client.UserTokenAsync(WireClient.PartnerCenter);
        var token = await client.UserTokenAsync(WireClient.PartnerCenter);
        if (file.StartsWith("api-throttling", StringComparison.Ordinal))
            client.World.Faults.Add(new SandboxFault(FaultKind.Throttle) { RetryAfter = TimeSpan.FromSeconds(57) });
        var body =
            call.Method == "GET"
                ? null
                : await File.ReadAllTextAsync(SpecFolder.Of($"{Folder}/{file.Split('.')[0]}.01.request.body.json"), TestContext.Current.CancellationToken);
        var reply = await client.SendAsync(call.Method, WireClient.PartnerCenter + call.Path, token, body);
        var json = JsonPart(text);
        if (file.EndsWith(".http", StringComparison.Ordinal))
            HasHeaders(text, reply);
        Assert.Empty(ShapeOf.Missing(json, JsonNode.Parse(reply.Text), file.StartsWith("paging", StringComparison.Ordinal) ? [] : Optional));
        if (file.StartsWith("api-throttling", StringComparison.Ordinal))
            Assert.Equal(json!.ToJsonString(), JsonNode.Parse(reply.Text)!.ToJsonString());
    }

    private static void HasHeaders(string text, WireReply reply)
    {
        Assert.Equal(text.TrimStart('\uFEFF').Split(' ')[1], ((int)reply.Status).ToString());
        foreach (var name in (string[])["MS-CorrelationId", "MS-RequestId", "MS-CV", "MS-ServerId", "Retry-After"])
        {
            if (text.Contains("\n" + name + ":", StringComparison.OrdinalIgnoreCase))
                Assert.NotEqual("", reply.Header(name));
        }
    }

    private static async Task HasErrorShapeAsync(WireClient client)
    {
        var reply = await client.PartnerCenterAsync("GET", "/v1/customers/none");
        Assert.All((string[])["code", "description", "data", "source"], name => Assert.NotEqual("(nothing)", reply.At(name)));
        Assert.Equal(JsonValueKind.String, reply.Json["code"]!.GetValueKind());
        var denied = await client.SendAsync("GET", WireClient.PartnerCenter + "/v1/customers", null);
        Assert.Equal(
            (HttpStatusCode.Unauthorized, true),
            (denied.Status, denied.Header("WWW-Authenticate").StartsWith("OAuth realm=urn:cpsvc:cpid:", StringComparison.Ordinal))
        );
    }

    private static async Task HasTokenShapeAsync(WireClient client, string text)
    {
        var reply = await client.TokenAsync(
            DefaultWorld.PartnerTenantId,
            "grant_type=client_credentials&resource=https%3A%2F%2Fapi.partnercenter.microsoft.com",
            version: ""
        );
        var sample = JsonPart(text);
        Assert.Empty(ShapeOf.Missing(sample, reply.Json));
        Assert.All(sample!.AsObject(), member => Assert.Equal(member.Value!.GetValueKind(), reply.Json[member.Key]!.GetValueKind()));
    }

    /// <summary>The sample's JSON; the published mistakes (placeholders without quotes, missing brackets at the end) are mended.</summary>
    private static JsonNode? JsonPart(string text)
    {
        var json = text[text.IndexOf('{', StringComparison.Ordinal)..].TrimEnd();
        json = System.Text.RegularExpressions.Regex.Replace(json, ":(<[^>]+>)", ":\"$1\"");
        foreach (var end in (string[])["", "]}", "]", "}"])
        {
            try
            {
                return JsonNode.Parse(json + end);
            }
            catch (JsonException) { }
        }

        throw new InvalidOperationException("The sample cannot be read: " + text);
    }

    private static int Depth(string path) => path.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries).Length;

    private static (string Method, string Path) Call(WireClient client, string file)
    {
        var (method, path) = Calls[file.Split('.')[0]];
        if (path.Contains("{request}", StringComparison.Ordinal))
            path = path.Replace("{request}", client.World.FileInPortal(DefaultWorld.ContosoTenantId, "TrialSR", "Ignore this SR"));
        return (method, path.Replace("{subscription}", "51001001-0000-4000-8000-000000000001"));
    }
}
