using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using PartnerSupport.Sandbox;
using PartnerSupport.Sandbox.Server;

namespace PartnerSupport.Tests.Sandbox;

/// <summary>The sandbox over TLS and as a proxy: whom it answers, and what it says of mistakes.</summary>
public sealed class TlsServerTests : TlsTests
{
    private const string Discovery = "/common/v2.0/.well-known/openid-configuration";

    [Fact]
    public async Task Every_host_of_the_table_is_reached_through_the_proxy_under_a_certificate_of_its_own()
    {
        await using var server = await StartAsync(proxy: true);
        using var http = Client(server, proxy: true);
        foreach (var site in SandboxSite.All)
        {
            using var reply = await http.GetAsync($"https://{site.Host}{(site.Service == SandboxService.Login ? Discovery : "/")}", Stop);
            Assert.Equal(site.Host, server.World.Requests[^1].Host);
            if (site.Service == SandboxService.Login)
                Assert.Contains($"https://{site.Host}/common/oauth2/v2.0/token", await reply.Content.ReadAsStringAsync(Stop));
        }
    }

    [Fact]
    public async Task Links_follow_the_base_that_the_client_used()
    {
        await using var server = await StartAsync();
        using var http = Client(server);
        var byPath = JsonNode.Parse(await http.GetStringAsync(new Uri(server.Uri, "/login" + Discovery), Stop))!;
        Assert.Equal($"{server.Uri}login/common/oauth2/v2.0/token", byPath["token_endpoint"]!.GetValue<string>());
        Assert.StartsWith("https://login.microsoftonline.com/", byPath["issuer"]!.GetValue<string>());
        using var named = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Uri, Discovery)) { Headers = { Host = "login.microsoftonline.us" } };
        using var reply = await http.SendAsync(named, Stop);
        Assert.Contains("https://login.microsoftonline.us/common/oauth2/v2.0/token", await reply.Content.ReadAsStringAsync(Stop));
    }

    [Theory]
    [InlineData("attacker.example", "/_sandbox/tickets", HttpStatusCode.MisdirectedRequest)]
    [InlineData("management.azure.com.attacker.example", "/", HttpStatusCode.MisdirectedRequest)]
    [InlineData("management.azure.com", "/_sandbox/tickets", HttpStatusCode.Unauthorized)]
    [InlineData("localhost", "/_sandbox/tickets", HttpStatusCode.OK)]
    public async Task Only_the_hosts_that_it_plays_and_loopback_are_answered_and_its_own_paths_on_loopback_only(string host, string path, HttpStatusCode status)
    {
        await using var server = await StartAsync();
        using var http = Client(server, anyName: true);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Uri, path)) { Headers = { Host = host } };
        using var reply = await http.SendAsync(request, Stop);
        Assert.Equal(status, reply.StatusCode);
    }

    [Theory]
    [InlineData("example.com:443")]
    [InlineData("management.azure.com:80")]
    [InlineData("login.microsoftonline.com.attacker.example:443")]
    [InlineData("127.0.0.1:22")]
    [InlineData("nothing")]
    public async Task The_proxy_refuses_every_other_host_with_a_word(string target)
    {
        await using var server = await StartAsync(proxy: true);
        var answer = await SayAsync(server, $"CONNECT {target} HTTP/1.1\r\nHost: {target}\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 403 Forbidden\r\n", answer);
        Assert.Contains($"and not {target}. Nothing was sent on.", answer);
        Assert.Contains(Told, line => line.Contains(target, StringComparison.Ordinal));
        Assert.Empty(server.World.Requests);
    }

    [Fact]
    public async Task The_proxy_carries_no_plain_http_and_shows_no_control_characters()
    {
        await using var server = await StartAsync(proxy: true);
        Assert.StartsWith("HTTP/1.1 403 Forbidden\r\n", await SayAsync(server, "GET http://example.com/ HTTP/1.1\r\nHost: example.com\r\n\r\n"));
        await SayAsync(server, "CONNECT \u001b[31mred:443 HTTP/1.1\r\n\r\n");
        Assert.DoesNotContain(Told, line => line.Any(char.IsControl));
    }

    [Fact]
    public async Task Without_proxy_a_tunnel_is_refused_with_the_switch_that_makes_one()
    {
        await using var server = await StartAsync();
        var answer = await SayAsync(server, "CONNECT graph.microsoft.com:443 HTTP/1.1\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 403 ", answer);
        Assert.Contains("start it with --proxy", answer);
    }

    [Fact]
    public async Task Http_spoken_to_the_tls_port_isTold_the_address_to_use()
    {
        await using var server = await StartAsync();
        using var http = new HttpClient();
        using var reply = await http.GetAsync(new UriBuilder(server.Uri) { Scheme = "http" }.Uri, Stop);
        Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
        Assert.Contains($"use {server.Uri}", await reply.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task A_client_that_has_said_all_before_it_is_heard_is_answered()
    {
        await using var server = await StartAsync();
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(IPAddress.Loopback, server.Uri.Port, Stop);
        var stream = tcp.GetStream();
        await stream.WriteAsync("GET / HTTP/1.1\r\n\r\n"u8.ToArray(), Stop);
        tcp.Client.Shutdown(SocketShutdown.Send);
        using var reader = new StreamReader(stream);
        Assert.StartsWith("HTTP/1.1 400 ", await reader.ReadToEndAsync(Stop));
    }

    [Fact]
    public async Task What_is_neither_tls_nor_http_is_hung_up_on_and_the_server_lives()
    {
        await using var server = await StartAsync();
        Assert.Equal("", await SayAsync(server, new string('x', 20_000)));
        using var http = Client(server);
        Assert.Contains("worldId", await http.GetStringAsync(new Uri(server.Uri, "/_sandbox/world"), Stop));
    }

    private static async Task<string> SayAsync(SandboxServer server, string text)
    {
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(IPAddress.Loopback, server.Uri.Port, Stop);
        await tcp.GetStream().WriteAsync(Encoding.Latin1.GetBytes(text), Stop);
        using var answer = new MemoryStream();
        try
        {
            await tcp.GetStream().CopyToAsync(answer, Stop);
        }
        catch (IOException)
        {
            // Hung up with bytes unread.
        }

        return Encoding.UTF8.GetString(answer.ToArray());
    }
}
