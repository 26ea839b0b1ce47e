using PartnerSupport.Sandbox;
using PartnerSupport.Tests.Support;

namespace PartnerSupport.Tests.AzureSupport;

public sealed class AzureCatalogTests
{
    [Fact]
    public async Task All_topics_are_read_once_with_the_category_that_their_product_stands_for()
    {
        await using var bench = await ServiceBench.OpenAsync();

        var topics = (await bench.Services.Catalog.ReadAsync(ServiceBench.Contoso, refresh: false, ServiceBench.Token)).Topics;
        var calls = bench.Calls(SandboxService.AzureResourceManager).Count;

        Assert.Contains(
            topics,
            topic => topic.FullName == "Virtual Machine running Linux / Cannot connect to my VM" && topic.Category == RequestCategory.Technical
        );
        Assert.Contains(
            topics,
            topic => topic.FullName == "Billing / Reservation Management / Exchanges and Refunds" && topic.Category == RequestCategory.Billing
        );
        Assert.Contains(
            topics,
            topic => topic.FullName == "Subscription management / Transfer ownership" && topic.Category == RequestCategory.SubscriptionManagement
        );
        Assert.Contains(topics, topic => topic.Category == RequestCategory.Quota);
        Assert.Equal(topics, bench.Services.Catalog.Known.Topics);
        Assert.True(bench.Services.Catalog.Known is { IsWhole: true, IsOld: false });

        // Another customer's question is answered from what is kept: the catalogue is one.
        await bench.Services.Catalog.ReadAsync(ServiceBench.Tailspin, refresh: false, ServiceBench.Token);
        Assert.Equal(calls, bench.Calls(SandboxService.AzureResourceManager).Count);
    }

    [Theory]
    [InlineData("Key Vault")]
    [InlineData(" key vault ")]
    [InlineData("/providers/Microsoft.Support/services/5b000000-0000-4000-8000-000000000007")]
    public async Task Topics_of_one_product_cost_two_calls(string name)
    {
        await using var bench = await ServiceBench.OpenAsync();

        var topics = await bench.Services.Catalog.ReadProductAsync(name, ServiceBench.Contoso, ServiceBench.Token);

        Assert.Equal(4, topics.Count);
        Assert.All(topics, topic => Assert.Equal("Key Vault", topic.ServiceName));
        Assert.Equal(2, bench.Calls(SandboxService.AzureResourceManager).Count);
    }

    [Fact]
    public async Task A_failed_read_is_not_kept()
    {
        await using var bench = await ServiceBench.OpenAsync();
        bench.World.Faults.Add(new SandboxFault(FaultKind.HtmlPage) { PathContains = "/services", Times = int.MaxValue });
        await Assert.ThrowsAsync<SupportException>(() => bench.Services.Catalog.ReadProductAsync("Key Vault", ServiceBench.Contoso, ServiceBench.Token));

        bench.World.Faults.Clear();
        Assert.NotEmpty(await bench.Services.Catalog.ReadProductAsync("Key Vault", ServiceBench.Contoso, ServiceBench.Token));
    }
}
