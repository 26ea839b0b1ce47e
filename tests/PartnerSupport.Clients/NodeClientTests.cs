using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerSupport.Sandbox;

namespace PartnerSupport.Clients;

/// <summary>Microsoft's clients for Node, pinned in node/package-lock.json, by the two environment variables that the program prints.</summary>
public sealed class NodeClientTests(ProxiedSandbox sandbox) : IClassFixture<ProxiedSandbox>
{
    private static readonly string[] Files = ["package.json", "package-lock.json", ".npmrc", "clients.mjs"];

    private static string Source => Path.Combine(ClientTable.Here(), "node");

    /// <summary>Every call, and the tables.</summary>
    [Fact]
    public async Task Reads_and_files_as_at_Microsoft()
    {
        var folder = await InstalledAsync();
        var (code, output, errors) = await Tool.RunAsync(
            "node",
            ["clients.mjs"],
            folder,
            new Dictionary<string, string>
            {
                ["HTTPS_PROXY"] = sandbox.Proxy.AbsoluteUri,
                ["NO_PROXY"] = "",
                ["SANDBOX_WORLD"] = World(),
                ["NODE_EXTRA_CA_CERTS"] = sandbox.Server.CertificateFile!,
            }
        );
        Assert.True(code == 0, $"node ended with {code}: {errors}");
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.Split('\t')).ToList();
        Assert.Equal(4, lines.Select(line => line[0]).Distinct().Count());
        ClientTable.Check(lines.GroupBy(line => line[0], line => (Call: line[1], Result: line[2])));
    }

    private static string World() =>
        JsonSerializer.Serialize(
            new Dictionary<string, object?>
            {
                ["clientId"] = DefaultWorld.ClientId,
                ["secret"] = DefaultWorld.ClientSecret,
                ["refreshToken"] = DefaultWorld.RefreshToken,
                ["user"] = DefaultWorld.UserName,
                ["partner"] = DefaultWorld.PartnerTenantId,
                ["contoso"] = DefaultWorld.ContosoTenantId,
                ["subscription"] = DefaultWorld.ContosoProductionSubscriptionId,
                ["ticket"] = JsonNode.Parse(TicketBody.Properties("Filed by @azure/arm-support")),
            }
        );

    /// <summary>The packages of the lock file, in the build's own folder, fetched once for each lock.</summary>
    private static async Task<string> InstalledAsync()
    {
        foreach (var tool in (string[])["node", "npm"])
            Assert.SkipUnless(await Tool.IsThereAsync(tool), $"{tool} is not on this machine.");
        var folder = Directory.CreateDirectory(Path.Combine(ClientTable.Here(), "obj", "node")).FullName;
        var (source, done) = (await File.ReadAllTextAsync(Path.Combine(Source, "package-lock.json")), Path.Combine(folder, "installed.lock"));
        foreach (var file in Files)
            File.Copy(Path.Combine(Source, file), Path.Combine(folder, file), overwrite: true);
        if (File.Exists(done) && await File.ReadAllTextAsync(done) == source)
            return folder;
        var (code, _, errors) = await Tool.RunAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], folder);
        // Without a network there is no client to run; a lock that does not fit the packages is a fault of ours.
        Assert.SkipWhen(code != 0 && !errors.Contains("EUSAGE", StringComparison.Ordinal), $"npm could not fetch the packages: {errors}");
        Assert.True(code == 0, errors);
        await File.WriteAllTextAsync(done, source);
        return folder;
    }
}
