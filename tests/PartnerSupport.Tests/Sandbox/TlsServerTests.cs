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

/// <summary>The sandbox over TLS and as a proxy: whom it answers, what its certificates vouch for, what it says of mistakes.</summary>
public sealed class TlsServerTests : IDisposable
{
    private const string Discovery = "/common/v2.0/.well-known/openid-configuration";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("partnersupport-tls-");
    private readonly ConcurrentQueue<string> _told = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string CertificatePath => Path.Combine(_folder.FullName, "ca.pem");

    public void Dispose() => _folder.Delete(recursive: true);

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
        Assert.Contains(_told, line => line.Contains(target, StringComparison.Ordinal));
        Assert.Empty(server.World.Requests);
    }

    [Fact]
    public async Task The_proxy_carries_no_plain_http_and_shows_no_control_characters()
    {
        await using var server = await StartAsync(proxy: true);
        Assert.StartsWith("HTTP/1.1 403 Forbidden\r\n", await SayAsync(server, "GET http://example.com/ HTTP/1.1\r\nHost: example.com\r\n\r\n"));
        await SayAsync(server, "CONNECT \u001b[31mred:443 HTTP/1.1\r\n\r\n");
        Assert.DoesNotContain(_told, line => line.Any(char.IsControl));
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
    public async Task Http_spoken_to_the_tls_port_is_told_the_address_to_use()
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

    [Fact]
    public async Task A_client_with_an_old_certificate_file_fails_and_the_operator_is_told_why()
    {
        string old;
        await using (await StartAsync())
            old = await File.ReadAllTextAsync(CertificatePath, Stop);
        Assert.False(File.Exists(CertificatePath), "the file ends with its server");
        await using var server = await StartAsync();
        using var http = new HttpClient(Handler(old));
        var error = await Assert.ThrowsAsync<HttpRequestException>(() => http.GetStringAsync(new Uri(server.Uri, "/_sandbox/world"), Stop));
        Assert.IsType<AuthenticationException>(error.InnerException);

        // What OpenSSL's clients do: an alert instead of the end of the handshake.
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(IPAddress.Loopback, server.Uri.Port, Stop);
        await tcp.GetStream().WriteAsync(new byte[] { 0x16, 0x03, 0x01, 0x00, 0x01, 0x00 }, Stop);
        tcp.Client.Shutdown(SocketShutdown.Send);
        for (var wait = 0; wait < 600 && _told.IsEmpty; wait++)
            await Task.Delay(50, Stop);
        Assert.Contains(_told, line => line.Contains("a file of an earlier run", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_certificate_file_of_an_earlier_run_is_replaced_and_anything_else_is_left_alone()
    {
        await using (await StartAsync())
            File.Copy(CertificatePath, CertificatePath + ".old");
        File.Move(CertificatePath + ".old", CertificatePath);
        var before = await File.ReadAllTextAsync(CertificatePath, Stop);
        await using (await StartAsync())
            Assert.NotEqual(before, await File.ReadAllTextAsync(CertificatePath, Stop));

        foreach (var content in (string[])["notes of mine", "", Foreign()])
        {
            await File.WriteAllTextAsync(CertificatePath, content, Stop);
            var errors = new StringWriter();
            Assert.Equal(3, await SandboxProgram.RunAsync(["--https", "--port", "0", "--ca-file", CertificatePath], TextWriter.Null, errors, Stop));
            Assert.Contains("is no certificate of the sandbox, and is left alone", errors.ToString());
            Assert.Equal(content, await File.ReadAllTextAsync(CertificatePath, Stop));
        }
    }

    [Fact]
    public async Task A_second_server_on_the_port_says_so_and_leaves_the_firsts_certificate_file()
    {
        await using var server = await StartAsync();
        var pem = await File.ReadAllTextAsync(CertificatePath, Stop);
        var errors = new StringWriter();
        string[] arguments = ["--proxy", "--port", server.Uri.Port.ToString(), "--ca-file", CertificatePath];
        Assert.Equal(1, await SandboxProgram.RunAsync(arguments, TextWriter.Null, errors, Stop));
        Assert.Contains("the port is in use", errors.ToString());
        Assert.Equal(pem, await File.ReadAllTextAsync(CertificatePath, Stop));
    }

    [Theory]
    [InlineData("--ca-file", "--ca-file needs a path")]
    [InlineData("--https --ca-file --proxy", "--ca-file needs a path")]
    [InlineData("--ca-file ca.pem", "belongs to --https or --proxy")]
    public async Task A_certificate_file_without_path_or_without_tls_is_refused(string line, string says)
    {
        var errors = new StringWriter();
        Assert.Equal(2, await SandboxProgram.RunAsync(line.Split(' '), TextWriter.Null, errors, Stop));
        Assert.Contains(says, errors.ToString());
    }

    [Fact]
    public async Task The_program_prints_the_lines_to_set_for_bash_and_powershell()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var output = new Lines();
        var program = SandboxProgram.RunAsync(["--proxy", "--port", "0", "--ca-file", CertificatePath], output, TextWriter.Null, stop.Token);
        var text = await output.All.WaitAsync(TimeSpan.FromSeconds(30), Stop);
        Assert.Matches("export HTTPS_PROXY=http://127\\.0\\.0\\.1:[1-9]", text);
        Assert.Contains($"NODE_EXTRA_CA_CERTS='{CertificatePath}'", text);
        Assert.Matches("\\$env:HTTPS_PROXY = 'http://127\\.0\\.0\\.1:[1-9]", text);
        Assert.Contains($"$env:NODE_EXTRA_CA_CERTS = '{CertificatePath}'", text);
        await stop.CancelAsync();
        Assert.Equal(0, await program);
        Assert.False(File.Exists(CertificatePath));
    }

    [Theory]
    [InlineData("graph.microsoft.com", true)]
    [InlineData("localhost", true)]
    [InlineData("example.com", false)]
    public void The_authority_can_vouch_for_the_sandboxs_names_only(string name, bool believed)
    {
        using var authority = new SandboxAuthority(TimeProvider.System);
        using var root = X509Certificate2.CreateFromPem(authority.Pem);
        Assert.False(root.HasPrivateKey);
        using var leaf = authority.Issue(name);
        using var chain = new X509Chain { ChainPolicy = { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck } };
        chain.ChainPolicy.CustomTrustStore.Add(root);
        Assert.Equal(believed, chain.Build(leaf));
    }

    private static string Foreign()
    {
        using var certificate = TestCertificate.Create();
        return certificate.ExportCertificatePem();
    }

    private static SocketsHttpHandler Handler(string pem) =>
        new()
        {
            SslOptions = new SslClientAuthenticationOptions
            {
                CertificateChainPolicy = new X509ChainPolicy
                {
                    TrustMode = X509ChainTrustMode.CustomRootTrust,
                    RevocationMode = X509RevocationMode.NoCheck,
                    CustomTrustStore = { X509Certificate2.CreateFromPem(pem) },
                },
            },
        };

    private static HttpClient Client(SandboxServer server, bool proxy = false, bool anyName = false)
    {
        var handler = Handler(File.ReadAllText(server.CertificateFile!));
        if (proxy)
            handler.Proxy = new WebProxy($"http://{server.Uri.Authority}");
        handler.UseProxy = proxy;
        // A rebinding page comes under a name of its own, and the browser would not even get this far: only the name may be wrong.
        if (anyName)
            handler.SslOptions.RemoteCertificateValidationCallback = (_, _, _, faults) => (faults & ~SslPolicyErrors.RemoteCertificateNameMismatch) == 0;
        return new HttpClient(handler);
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

    private Task<SandboxServer> StartAsync(bool proxy = false) =>
        SandboxServer.StartAsync(
            SandboxWorld.Create(),
            new SandboxServing
            {
                Https = true,
                Proxy = proxy,
                CertificateFile = CertificatePath,
                Told = _told.Enqueue,
            },
            Stop
        );

    /// <summary>Tells when the program has printed all that it prints at start.</summary>
    private sealed class Lines : StringWriter
    {
        private readonly TaskCompletionSource<string> _all = new();

        public Task<string> All => _all.Task;

        public override Task WriteLineAsync(string? value)
        {
            WriteLine(value);
            if (value == "Ctrl+C ends it.")
                _all.TrySetResult(ToString());
            return Task.CompletedTask;
        }
    }
}
