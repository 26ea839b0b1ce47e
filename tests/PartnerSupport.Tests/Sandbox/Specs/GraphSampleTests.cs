using System.Net;
using System.Text.Json.Nodes;
using PartnerSupport.Sandbox;

namespace PartnerSupport.Tests.Sandbox.Specs;

/// <summary>Every sample of Graph's documentation against what the sandbox answers.</summary>
public sealed class GraphSampleTests
{
    private const string Folder = "graph";

    private static readonly Dictionary<string, (string Path, string Tenant)> Calls = new()
    {
        ["get-me"] = ("me", DefaultWorld.PartnerTenantId),
        ["get-organization"] = ("organization", DefaultWorld.ContosoTenantId),
        ["list-contracts"] = ("contracts", DefaultWorld.PartnerTenantId),
        ["list-delegatedAdminCustomers"] = ("tenantRelationships/delegatedAdminCustomers", DefaultWorld.PartnerTenantId),
        ["list-delegatedAdminRelationships"] = ("tenantRelationships/delegatedAdminRelationships", DefaultWorld.PartnerTenantId),
        ["list-serviceManagementDetails"] = (
            $"tenantRelationships/delegatedAdminCustomers/{DefaultWorld.ContosoTenantId}/serviceManagementDetails",
            DefaultWorld.PartnerTenantId
        ),
        ["findTenantInformationByDomainName"] = (
            "tenantRelationships/findTenantInformationByDomainName(domainName='contoso.example')",
            DefaultWorld.PartnerTenantId
        ),
        ["list-subscribedSkus"] = ("subscribedSkus", DefaultWorld.ContosoTenantId),
        ["list-healthOverviews"] = ("admin/serviceAnnouncement/healthOverviews", DefaultWorld.FabrikamTenantId),
        ["list-healthOverviews-expand-issues"] = ("admin/serviceAnnouncement/healthOverviews?$expand=issues", DefaultWorld.FabrikamTenantId),
        ["list-issues-beta"] = ("admin/serviceAnnouncement/issues", DefaultWorld.FabrikamTenantId),
    };

    public static TheoryData<string> Files => [.. SpecFolder.Files(Folder)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_sample_has_the_shape_of_the_answer(string file)
    {
        using var client = WireClient.Of();
        var text = await File.ReadAllTextAsync(SpecFolder.Of($"{Folder}/{file}"), TestContext.Current.CancellationToken);
        var sample = JsonNode.Parse(text[text.IndexOf('{', StringComparison.Ordinal)..]);
        var reply = await AskAsync(client, file.Split('.')[0]);

        Assert.Empty(ShapeOf.Missing(sample, JsonNode.Parse(reply.Text), file == "error.json" ? ["requestId"] : []));
        if (file.EndsWith(".http", StringComparison.Ordinal))
            Assert.Equal(text.Split(' ')[1], ((int)reply.Status).ToString());
        if (file == "throttled-429.http")
            Assert.Equal("2.128", reply.Header("Retry-After"));
        if (sample!["@odata.context"] is { } context)
            Assert.Equal(Context(context.GetValue<string>()), Context(reply.At("@odata.context")));
    }

    private static async Task<WireReply> AskAsync(WireClient client, string name)
    {
        if (name == "error")
            return await client.GraphAsync("nothing");
        if (name != "throttled-429")
            return await client.GraphAsync(Calls[name].Path, Calls[name].Tenant);
        var token = await client.UserTokenAsync(WireClient.Graph);
        client.World.Faults.Add(new SandboxFault(FaultKind.Throttle) { RetryAfter = TimeSpan.FromSeconds(2.128) });
        var reply = await client.SendAsync("GET", WireClient.Graph + "/v1.0/me", token);
        Assert.Equal(HttpStatusCode.TooManyRequests, reply.Status);
        return reply;
    }

    /// <summary>The context without version and customer.</summary>
    private static string Context(string link)
    {
        var cut = link.Replace("/beta/", "/v1.0/", StringComparison.Ordinal);
        return System.Text.RegularExpressions.Regex.Replace(cut, "[0-9a-f]{8}-[0-9a-f-]{27}", "{id}");
    }
}
