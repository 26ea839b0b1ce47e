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

/// <summary>The authority of a run, its file, and the lines that the program prints.</summary>
public sealed class TlsCertificateTests : TlsTests
{
    [Fact]
    public async Task A_client_with_an_old_certificate_file_fails_and_the_operator_isTold_why()
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
        for (var wait = 0; wait < 600 && Told.IsEmpty; wait++)
            await Task.Delay(50, Stop);
        Assert.Contains(Told, line => line.Contains("a file of an earlier run", StringComparison.Ordinal));
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
