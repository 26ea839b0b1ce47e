using PartnerSupport.Sandbox;
using PartnerSupport.Tests.Support;

namespace PartnerSupport.Tests.Desk;

/// <summary>What people type finds what they mean, in one order for searches and completion.</summary>
public sealed class TopicSearchTests
{
    [Theory]
    [InlineData("vm", "Virtual Machine running Linux / Cannot connect to my VM")]
    [InlineData("linux vm", "Virtual Machine running Linux / Cannot connect to my VM")]
    [InlineData("VM windows", "Virtual Machine running Windows / Cannot connect to my VM")]
    [InlineData("ssh linux", "Virtual Machine running Linux / Cannot connect to my VM")]
    [InlineData("aks", "Azure Kubernetes Service / API server unavailable")]
    [InlineData("aks ingress", "Azure Kubernetes Service / Ingress and networking")]
    [InlineData("kubernets", "Azure Kubernetes Service / API server unavailable")]
    [InlineData("vnet", "Virtual Network / Connectivity between resources")]
    [InlineData("vnet peering", "Virtual Network / Peering")]
    [InlineData("fraud", "Billing / Invoice / Unexpected charges")]
    [InlineData("cannot connect", "Virtual Machine running Linux / Cannot connect to my VM")]
    [InlineData("can't connect", "Virtual Machine running Linux / Cannot connect to my VM")]
    [InlineData("cannot connect sql", "SQL Database / Connectivity")]
    [InlineData("kv deleted", "Key Vault / Recover a deleted vault or object")]
    [InlineData("quota", "Service and subscription limits (quotas) / Azure Synapse Analytics")]
    [InlineData("azure ad", "Microsoft Entra Directories, Domains, and Objects / Directory synchronization")]
    [InlineData("Virtual Machine running L", "Virtual Machine running Linux / Cannot connect to my VM")]
    [InlineData("key vault/managed", "Key Vault / Managed HSM")]
    [InlineData("5c000000-0000-4000-8000-000007000002", "Key Vault / Access denied to keys, secrets or certificates")]
    public async Task What_is_typed_leads_to_what_is_meant_first(string typed, string first)
    {
        var desk = await OpenAsync();

        Assert.Equal(first, (await FindAsync(desk, typed)).Topics[0].FullName);
    }

    [Theory]
    [InlineData("aks", "Azure Kubernetes Service")]
    [InlineData("linux vm", "Virtual Machine running Linux")]
    [InlineData("key vault", "Key Vault")]
    public async Task What_has_all_that_was_typed_is_not_mixed_with_what_has_some_of_it(string typed, string product) =>
        Assert.All((await FindAsync(await OpenAsync(), typed)).Topics, topic => Assert.Equal(product, topic.ServiceName));

    [Fact]
    public async Task Vm_means_both_kinds_of_machines_before_any_quota()
    {
        var topics = (await FindAsync(await OpenAsync(), "vm")).Topics;

        Assert.Contains(topics, topic => topic.ServiceName == "Virtual Machine running Windows");
        Assert.NotEqual(int.MaxValue, FirstQuota(topics));
        Assert.True(topics.ToList().FindLastIndex(topic => topic.ServiceName.StartsWith("Virtual Machine", StringComparison.Ordinal)) < FirstQuota(topics));
    }

    [Theory]
    [InlineData("vm")]
    [InlineData("cannot connect")]
    [InlineData("fraud")]
    [InlineData("Virtual Machine running L")]
    public async Task Completion_out_of_what_is_known_gives_the_answer_of_the_search(string typed)
    {
        var desk = await OpenAsync();
        var found = await FindAsync(desk, typed);

        var known = desk.FindKnown(new TopicQuery { Service = CspService.Azure, Search = typed });

        Assert.True(known.IsWhole);
        Assert.Equal(found.Topics, known.Topics);
    }

    [Fact]
    public async Task A_part_of_the_catalogue_says_that_it_is_one()
    {
        var bench = await ServiceBench.OpenAsync();
        await bench.Services.Catalog.ReadProductAsync("Key Vault", null, ServiceBench.Token);

        var known = new TopicDesk(bench.Services.Catalog, TimeProvider.System).FindKnown(new TopicQuery { Service = CspService.Azure, Search = "vault" });

        Assert.NotEmpty(known.Topics);
        Assert.False(known.IsWhole);
        await bench.DisposeAsync();
    }

    [Theory]
    [InlineData("espresso")]
    [InlineData("가상 머신")]
    [InlineData("???")]
    public async Task Where_nothing_fits_that_is_said_with_what_to_try(string typed)
    {
        var answer = await FindAsync(await OpenAsync(), typed);

        Assert.Empty(answer.Topics);
        var said = Assert.Single(answer.Findings);
        Assert.Equal(("TopicNotFound", FindingSeverity.Warning), (said.Id, said.Severity));
        Assert.Contains("aks", said.Action, StringComparison.Ordinal);
    }

    [Fact]
    public async Task R3_categories_part_the_catalogue_and_fraud_stands_for_money_and_access()
    {
        var desk = await OpenAsync();

        var billing = await desk.FindAsync(new TopicQuery { Service = CspService.Azure, Category = RequestCategory.Billing }, ServiceBench.Token);
        var fraud = await desk.FindAsync(new TopicQuery { Service = CspService.Azure, Category = RequestCategory.Fraud }, ServiceBench.Token);

        Assert.All(billing.Topics, topic => Assert.Equal("Billing", topic.ServiceName));
        Assert.Equal(["Billing", "Subscription management"], fraud.Topics.Select(topic => topic.ServiceName).Distinct());
    }

    [Theory]
    [InlineData(CspService.Office365, "mail flow", "Exchange Online / Mail flow: messages do not arrive or are late")]
    [InlineData(CspService.DynamicsCrmOnline, "slow", "Dynamics 365 / Performance or outage")]
    [InlineData(CspService.EnterpriseMobilitySuite, "enrollment", "Microsoft Intune / Device enrolment")]
    public async Task R10_services_without_an_api_have_hints_that_say_so_and_cost_no_call(CspService service, string typed, string first)
    {
        await using var bench = await ServiceBench.OpenAsync();
        var desk = new TopicDesk(bench.Services.Catalog, TimeProvider.System);

        var answer = await desk.FindAsync(new TopicQuery { Service = service, Search = typed }, ServiceBench.Token);

        Assert.Equal(first, answer.Topics[0].FullName);
        Assert.All(answer.Topics, topic => Assert.False(topic.IsVerified));
        Assert.Contains(answer.Findings, finding => finding.Id == "TopicUnverified");
        Assert.Empty(bench.World.Requests);
    }

    [Fact]
    public async Task No_two_topics_of_all_services_read_alike()
    {
        await using var bench = await ServiceBench.OpenAsync();

        var answer = await new TopicDesk(bench.Services.Catalog, TimeProvider.System).FindAsync(new TopicQuery(), ServiceBench.Token);

        Assert.Distinct(answer.Topics.Select(topic => topic.FullName));
    }

    [Fact]
    public async Task A_refresh_that_nobody_waits_for_fails_quietly_and_is_not_tried_at_every_key()
    {
        await using var bench = await ServiceBench.OpenAsync();
        bench.World.Faults.Add(
            new SandboxFault(FaultKind.ServerError)
            {
                PathContains = "Microsoft.Support/services",
                Status = System.Net.HttpStatusCode.Forbidden,
                Times = int.MaxValue,
            }
        );
        var desk = new TopicDesk(bench.Services.Catalog, TimeProvider.System);

        await desk.RefreshIfOld(null);
        var calls = bench.World.Requests.Count;
        await desk.RefreshIfOld(null);

        Assert.NotEqual(0, calls);
        Assert.Equal(calls, bench.World.Requests.Count);
    }

    private static int FirstQuota(IReadOnlyList<SupportTopic> topics) =>
        topics
            .Select((topic, at) => (topic, at))
            .Where(row => row.topic.Category == RequestCategory.Quota)
            .Select(row => row.at)
            .DefaultIfEmpty(int.MaxValue)
            .First();

    private static Task<TopicAnswer> FindAsync(TopicDesk desk, string typed) =>
        desk.FindAsync(new TopicQuery { Service = CspService.Azure, Search = typed }, ServiceBench.Token);

    private static async Task<TopicDesk> OpenAsync()
    {
        await using var bench = await ServiceBench.OpenAsync();
        await bench.Services.Catalog.ReadAsync(null, refresh: false, ServiceBench.Token);
        return new TopicDesk(bench.Services.Catalog, TimeProvider.System);
    }
}
