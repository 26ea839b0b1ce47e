using System.Net;
using PartnerSupport.Services.Wire;

namespace PartnerSupport.Tests.Wire;

public sealed class TraceTests
{
    [Fact]
    public async Task A_line_says_method_host_path_status_duration_try_and_ids_and_nothing_else()
    {
        var wire = new ScriptedWire()
            .ThenDrop()
            .Then(
                HttpStatusCode.OK,
                """{"email":"lee.gu@contoso.example"}""",
                "application/json",
                "x-ms-request-id",
                "req-1",
                "Set-Cookie",
                "session=planted-secret"
            );
        using var scene = new WireScene(wire);
        var request = WireScene.Request("PUT", WireScene.Ticket + "&planted=lee.gu@contoso.example", """{"phone":"+1 425 555 0101"}""");
        request.Headers.Add("X-Planted", "planted-secret");

        using var answer = await scene.Client.SendAsync(request, TestContext.Current.CancellationToken);

        var correlation = scene.Wire.Sent[1].Header("x-ms-client-request-id");
        Assert.Equal(
            "PUT management.azure.com /subscriptions/{}/providers/Microsoft.Support/supportTickets/{} no answer 0 ms, try 1, request-id -, correlation-id -",
            scene.Trace[0]
        );
        Assert.Equal(
            $"PUT management.azure.com /subscriptions/{{}}/providers/Microsoft.Support/supportTickets/{{}}"
                + $" 200 0 ms, try 2, request-id req-1, correlation-id {correlation}",
            scene.Trace[1]
        );
    }

    [Fact]
    public async Task A_channels_own_template_is_shown()
    {
        using var scene = new WireScene(new ScriptedWire().Then(HttpStatusCode.OK));
        var request = WireScene.Request(
            "GET",
            "https://graph.microsoft.com/v1.0/tenantRelationships/findTenantInformationByDomainName(domainName='contoso.example')"
        );
        request.Options.Set(WireKeys.PathTemplate, "/v1.0/tenantRelationships/findTenantInformationByDomainName(domainName={domain})");

        using var answer = await scene.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Contains(
            " /v1.0/tenantRelationships/findTenantInformationByDomainName(domainName={domain}) 200 ",
            Assert.Single(scene.Trace),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("https://login.microsoftonline.com/contoso.example/oauth2/v2.0/token", "/{}/oauth2/v2.0/token")]
    [InlineData(
        "https://graph.microsoft.com/v1.0/tenantRelationships/findTenantInformationByDomainName(domainName='contoso.example')",
        "/v1.0/tenantRelationships/{}"
    )]
    [InlineData(
        "https://api.partnercenter.microsoft.com/v1/customers/c0000001-0000-4000-8000-000000000001/servicerequests/",
        "/v1/customers/{}/servicerequests/"
    )]
    public async Task Without_a_template_only_words_of_the_apis_are_shown(string address, string path)
    {
        using var scene = new WireScene(new ScriptedWire().Then(HttpStatusCode.OK));

        using var answer = await scene.Login.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Contains($" {path} 200 ", Assert.Single(scene.Trace), StringComparison.Ordinal);
    }
}
