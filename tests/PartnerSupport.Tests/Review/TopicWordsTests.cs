namespace PartnerSupport.Tests.Review;

/// <summary>What people type finds what the catalogue calls otherwise.</summary>
public sealed class TopicWordsTests
{
    private static readonly SupportTopic[] Topics =
    [
        Topic("Virtual Machine running Linux", "Cannot connect to my VM"),
        Topic("Virtual Machine running Linux", "VM performance"),
        Topic("Virtual Machine running Windows", "Cannot connect to my VM"),
        Topic("Azure Kubernetes Service", "Node not ready"),
        Topic("Virtual Network", "Peering"),
        Topic("SQL Database", "Connectivity"),
        Topic("Billing", "Invoice / Unexpected charges") with
        {
            Category = RequestCategory.Billing,
        },
        Topic("Billing", "Refund request") with
        {
            Category = RequestCategory.Billing,
        },
    ];

    [Theory]
    [InlineData("aks", "Azure Kubernetes Service / Node not ready", 1)]
    [InlineData("vnet", "Virtual Network / Peering", 1)]
    [InlineData("linux vm", "Virtual Machine running Linux / Cannot connect to my VM", 2)]
    [InlineData("VM", "Virtual Machine running Linux / Cannot connect to my VM", 3)]
    [InlineData("fraud", "Billing / Invoice / Unexpected charges", 2)]
    [InlineData("cannot connect", "Virtual Machine running Linux / Cannot connect to my VM", 2)]
    [InlineData("ssh linux", "Virtual Machine running Linux / Cannot connect to my VM", 1)]
    public void An_abbreviation_or_a_few_words_find_the_topic_first(string typed, string first, int found)
    {
        var topics = TopicDesk.Search(Topics, typed);

        Assert.Equal((first, found), (topics[0].FullName, topics.Count));
    }

    [Theory]
    [InlineData("zeppelin")]
    [InlineData("the")]
    [InlineData("/")]
    public void What_no_topic_says_finds_none(string typed) => Assert.Empty(TopicDesk.Search(Topics, typed));

    [Fact]
    public void An_empty_catalogue_finds_none() => Assert.Empty(TopicDesk.Search([], "vm"));

    private static SupportTopic Topic(string service, string name) =>
        new()
        {
            Service = CspService.Azure,
            ServiceName = service,
            Name = name,
            Id = $"/providers/Microsoft.Support/services/{service}/problemClassifications/{name}",
        };
}
