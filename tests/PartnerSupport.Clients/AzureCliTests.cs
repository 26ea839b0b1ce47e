using System.Text.Json.Nodes;
using PartnerSupport.Sandbox;

namespace PartnerSupport.Clients;

/// <summary>The Azure CLI where it is installed, with a configuration of its own, by the two environment variables that the program prints.</summary>
public sealed class AzureCliTests(ProxiedSandbox sandbox) : IClassFixture<ProxiedSandbox>
{
    private const string Arm = "https://management.azure.com";
    private const string Subscription = $"{Arm}/subscriptions/{DefaultWorld.ContosoProductionSubscriptionId}";

    /// <summary>Every call, and the table.</summary>
    [Fact]
    public async Task Signs_in_and_reads_as_at_Microsoft()
    {
        Assert.SkipUnless(await Tool.IsThereAsync("az"), "The Azure CLI is not on this machine.");
        // A file: a command line with quotes and bars is read differently by every shell.
        await File.WriteAllTextAsync(Path.Combine(sandbox.Folder, "query.json"), Query, TestContext.Current.CancellationToken);
        await ClientTable.CheckAsync(
            "azure-cli (az)",
            [
                new(
                    "az login --service-principal, in the partner's tenant",
                    () =>
                        TellAsync(
                            json => $"{json[0]!["tenantId"]}, {json[0]!["user"]!["type"]}",
                            "login --service-principal --allow-no-subscriptions".Split(' '),
                            ["-u", DefaultWorld.ClientId, "-p", DefaultWorld.ClientSecret, "--tenant", DefaultWorld.PartnerTenantId]
                        )
                ),
                new(
                    "az login --use-device-code, in a customer's tenant",
                    () =>
                        TellAsync(
                            json => string.Join(", ", json.AsArray().Select(one => one!["name"])),
                            ["login", "--use-device-code", "--tenant", DefaultWorld.ContosoTenantId]
                        )
                ),
                new("az account list-locations", () => TellAsync(json => $"{json.AsArray().Count} locations", ["account", "list-locations"])),
                new("az group list", () => TellAsync(json => $"{json.AsArray().Count} groups", ["group", "list"])),
                new(
                    "az provider show -n Microsoft.Support",
                    () => TellAsync(json => $"{json["registrationState"]}", ["provider", "show", "-n", "Microsoft.Support"])
                ),
                new(
                    "az rest, tickets of a subscription",
                    () =>
                        TellAsync(
                            json => json["value"]!.AsArray().Count > 0 ? "tickets" : "none",
                            ["rest", "--url", $"{Subscription}/providers/Microsoft.Support/supportTickets?api-version=2024-04-01"]
                        )
                ),
                new(
                    "az rest, Resource Graph: SupportResources",
                    () =>
                        TellAsync(
                            json => json["data"]![0]!.AsObject().Select(column => column.Key) is var names ? string.Join(", ", names) : "",
                            [
                                "rest",
                                "--method",
                                "post",
                                "--url",
                                $"{Arm}/providers/Microsoft.ResourceGraph/resources?api-version=2021-03-01",
                                "--body",
                                "@query.json",
                            ]
                        )
                ),
                new(
                    "az cloud register --endpoint-resource-manager",
                    async () =>
                    {
                        await RunAsync(["cloud", "register", "-n", "Rehearsal", "--endpoint-resource-manager", Arm]);
                        return await TellAsync(json => $"{json["endpoints"]!["activeDirectory"]}", ["cloud", "show", "-n", "Rehearsal"]);
                    }
                ),
            ]
        );
    }

    private static string Query =>
        new JsonObject
        {
            ["query"] = "SupportResources | where type =~ 'microsoft.support/supporttickets' | project name, status = properties.status",
        }.ToJsonString();

    private async Task<string> TellAsync(Func<JsonNode, string> tell, params string[][] arguments)
    {
        var output = await RunAsync([.. arguments.SelectMany(part => part), "-o", "json"]);
        return tell(JsonNode.Parse(output)!);
    }

    private async Task<string> RunAsync(string[] arguments)
    {
        var (code, output, errors) = await Tool.RunAsync(
            "az",
            arguments,
            sandbox.Folder,
            new Dictionary<string, string>
            {
                ["HTTPS_PROXY"] = sandbox.Proxy.AbsoluteUri,
                ["NO_PROXY"] = "",
                ["REQUESTS_CA_BUNDLE"] = sandbox.Server.CertificateFile!,
                ["AZURE_CONFIG_DIR"] = Path.Combine(sandbox.Folder, "az"),
                ["AZURE_CORE_COLLECT_TELEMETRY"] = "no",
                ["AZURE_CORE_NO_COLOR"] = "yes",
            }
        );
        return code == 0 ? output : throw new InvalidOperationException(errors);
    }
}
