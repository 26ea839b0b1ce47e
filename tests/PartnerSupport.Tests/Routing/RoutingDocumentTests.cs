namespace PartnerSupport.Tests.Routing;

/// <summary>docs/routing.md says what the code does.</summary>
public sealed class RoutingDocumentTests
{
    [Fact]
    public void R1_the_document_has_every_entry_of_every_cloud_with_value_state_and_source()
    {
        var text = Document();
        var expected = CloudTable
            .All.SelectMany(cloud =>
                cloud.Entries.Select(entry => $"| {entry.Name} | `{entry.Value}` | {(entry.IsVerified ? "verified" : "UNVERIFIED")} | {entry.Source} |")
            )
            .ToArray();
        var written = text.Where(line => line.Contains("| verified |", StringComparison.Ordinal) || line.Contains("| UNVERIFIED |", StringComparison.Ordinal));

        Assert.Equal(expected, written);
    }

    [Fact]
    public void The_document_names_every_finding_that_a_route_can_bring()
    {
        var text = string.Join('\n', Document());
        var brought = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cloud in CloudTable.All)
        {
            foreach (var service in Enum.GetValues<CspService>())
            {
                foreach (var category in RequestWords.Categories.Values)
                {
                    foreach (var preference in RequestWords.Channels.Values)
                    {
                        var decision = SupportRouter.Route(RoutingWorld.Ask(service, cloud.Cloud) with { Category = category, Preference = preference });
                        if (decision.Refusal is { } refusal)
                            brought.Add(refusal.Id);
                        else
                            brought.UnionWith(decision.Route!.Findings.Select(finding => finding.Id));
                    }
                }
            }
        }

        Assert.True(brought.Count > 8);
        Assert.All(brought, id => Assert.Contains(id, text));
    }

    private static string[] Document()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "docs", "routing.md");
            if (File.Exists(Path.Combine(folder.FullName, "PartnerSupport.slnx")))
                return File.ReadAllLines(file);
        }

        Assert.Skip("The repository is not beside the tests.");
        return [];
    }
}
