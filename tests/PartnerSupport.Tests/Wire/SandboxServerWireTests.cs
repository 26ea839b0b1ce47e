using System.Net;

namespace PartnerSupport.Tests.Wire;

public sealed class SandboxServerWireTests
{
    [Theory]
    [InlineData("https://graph.microsoft.com/v1.0/me?$select=id", "http://127.0.0.1:5080/graph/v1.0/me?$select=id", "graph.microsoft.com")]
    [InlineData("https://api.partnercenter.microsoft.com/v1/customers", "http://127.0.0.1:5080/partnercenter/v1/customers", "api.partnercenter.microsoft.com")]
    [InlineData("https://management.azure.com/subscriptions", "http://127.0.0.1:5080/arm/subscriptions", "management.azure.com")]
    public async Task Requests_to_the_clouds_hosts_go_to_the_sandbox_server_and_say_whom_they_meant(string address, string arrived, string host)
    {
        using var scene = new WireScene(
            new ScriptedWire().Then(HttpStatusCode.BadGateway).Then(HttpStatusCode.OK),
            options => options with { SandboxUri = new Uri("http://127.0.0.1:5080") }
        );

        using var answer = await scene.SendAsync("GET", address);

        Assert.All(
            scene.Wire.Sent,
            sent =>
            {
                Assert.Equal(new Uri(arrived), sent.Target);
                Assert.Equal(host, sent.Header("X-Sandbox-Host"));
            }
        );
        Assert.Equal(new Uri(address), answer.RequestMessage!.RequestUri);
    }

    [Fact]
    public async Task A_host_that_is_not_the_clouds_is_reached_by_nobody()
    {
        using var scene = new WireScene(new ScriptedWire().Then(HttpStatusCode.OK), options => options with { SandboxUri = new Uri("http://127.0.0.1:5080") });

        Assert.Equal(
            "HostNotInCloud",
            (await Assert.ThrowsAsync<SupportException>(() => scene.Login.GetAsync("https://elsewhere.example/", TestContext.Current.CancellationToken))).Id
        );
        Assert.Empty(scene.Wire.Sent);
    }

    [Theory]
    [InlineData("http://sandbox.example:5080")]
    [InlineData("http://10.0.0.1:5080")]
    [InlineData("https://127.0.0.1:5080")]
    [InlineData("http://127.0.0.1.evil.example")]
    [InlineData("http://user@127.0.0.1:5080")]
    [InlineData("relative")]
    public void A_sandbox_server_is_reached_on_this_machine_only(string address) =>
        Assert.Equal(
            "SandboxUriNotLoopback",
            Assert
                .Throws<SupportException>(() =>
                    new WireScene(new ScriptedWire(), options => options with { SandboxUri = new Uri(address, UriKind.RelativeOrAbsolute) })
                )
                .Id
        );

    [Theory]
    [InlineData("http://localhost:5080")]
    [InlineData("http://[::1]:5080")]
    public void Both_loopback_addresses_serve(string address)
    {
        using var scene = new WireScene(new ScriptedWire(), options => options with { SandboxUri = new Uri(address) });

        Assert.NotNull(scene.Client);
    }
}
