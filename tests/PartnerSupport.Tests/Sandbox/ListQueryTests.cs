using System.Net;
using PartnerSupport.Sandbox;

namespace PartnerSupport.Tests.Sandbox;

/// <summary>What a client may ask of lists at Partner Center and Graph.</summary>
public sealed class ListQueryTests
{
    private const string All = "/v1/servicerequests";

    [Theory]
    [InlineData("""?filter={"Field":"Status","Value":"closed","Operator":"equals"}""")]
    [InlineData("?Field=Status&Value=closed")]
    public async Task Service_requests_are_filtered_by_status_in_both_forms(string query)
    {
        using var client = WireClient.Of();
        var closed = (await client.PartnerCenterAsync("GET", All + query)).Items("items").ToList();
        Assert.NotEmpty(closed);
        Assert.All(closed, request => Assert.Equal(2, request["status"]!.GetValue<int>()));
        Assert.True(closed.Count < (await client.PartnerCenterAsync("GET", All)).Items("items").Count());
    }

    [Theory]
    [InlineData("?filter=closed")]
    [InlineData("""?filter={"Field":"Title","Value":"closed","Operator":"equals"}""")]
    [InlineData("""?filter={"Field":"Status","Value":"gone","Operator":"equals"}""")]
    public async Task A_filter_that_is_not_understood_is_refused(string query)
    {
        using var client = WireClient.Of();
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PartnerCenterAsync("GET", All + query)).Status);
    }

    [Fact]
    public async Task Pages_of_service_requests_are_linked_forth_and_back_where_the_world_says_so()
    {
        using var client = WireClient.Of(new SandboxOptions { ServiceRequestLinks = true });
        var all = (await client.PartnerCenterAsync("GET", All)).Items("items").Select(request => request["id"]!.GetValue<string>()).ToList();
        var seen = new List<string>();
        for (string? next = All + "?size=2"; next is not null; )
        {
            var page = await client.PartnerCenterAsync("GET", next);
            seen.AddRange(page.Items("items").Select(request => request["id"]!.GetValue<string>()));
            Assert.Equal(seen.Count > 2, page.At("links", "previous", "uri") != "(nothing)");
            next = page.At("links", "next", "uri") is var uri and not "(nothing)" ? uri : null;
        }

        Assert.Equal(all, seen);
        using var plain = WireClient.Of();
        Assert.Equal("(nothing)", (await plain.PartnerCenterAsync("GET", All + "?size=2")).At("links"));
    }

    [Fact]
    public async Task Graph_sorts_by_what_is_asked_or_says_that_it_cannot()
    {
        using var client = WireClient.Of();
        var names = (await client.GraphAsync("contracts?$orderby=displayName desc")).Items().Select(item => item["displayName"]!.GetValue<string>()).ToList();
        Assert.Equal(names.OrderDescending(StringComparer.OrdinalIgnoreCase), names);
        Assert.True(names.Count > 1);
        foreach (var clause in (string[])["colour", "displayName sideways"])
        {
            var refused = await client.GraphAsync("contracts?$orderby=" + clause);
            Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
            Assert.Contains("$orderby", refused.At("error", "message"));
        }
    }

    [Theory]
    [InlineData("isResolved eq false")]
    [InlineData("classification eq 'incident'")]
    [InlineData("startDateTime lt 2100-01-01T00:00:00Z and startDateTime gt 2000-01-01T00:00:00Z")]
    public async Task Issues_are_filtered_as_documented(string filter)
    {
        using var client = WireClient.Of();
        client.World.ChangeCustomer(
            WireClient.Contoso,
            customer =>
                customer with
                {
                    Incidents =
                    [
                        new("EX1", "Exchange Online", "Mail is late", new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero)),
                        new("EX2", "Exchange Online", "Planned", new(1999, 1, 1, 0, 0, 0, TimeSpan.Zero))
                        {
                            Classification = "advisory",
                            Status = "serviceRestored",
                            Ended = new(1999, 1, 2, 0, 0, 0, TimeSpan.Zero),
                        },
                    ],
                }
        );
        var found = await client.GraphAsync("admin/serviceAnnouncement/issues?$filter=" + filter, WireClient.Contoso);
        Assert.Equal(["EX1"], found.Items().Select(issue => issue["id"]!.GetValue<string>()));
    }

    [Fact]
    public async Task The_login_names_an_unknown_tenant_as_that()
    {
        using var client = WireClient.Of();
        var reply = await client.SendAsync("GET", "https://login.microsoftonline.com/nowhere.example/v2.0/.well-known/openid-configuration", null);
        Assert.Equal((HttpStatusCode.BadRequest, "invalid_tenant"), (reply.Status, reply.At("error")));
        Assert.StartsWith("AADSTS90002", reply.At("error_description"));
    }
}
