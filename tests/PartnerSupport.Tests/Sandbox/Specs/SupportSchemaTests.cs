using System.Text.Json.Nodes;

namespace PartnerSupport.Tests.Sandbox.Specs;

/// <summary>The judge itself: it must be able to say no.</summary>
public sealed class SupportSchemaTests
{
    private const string Path = "/subscriptions/s/providers/Microsoft.Support/supportTickets/t";

    [Theory]
    [InlineData("""{"properties":{"title":"x"}}""", "$.properties.serviceId is required")]
    [InlineData("""{"id":"x"}""", "$.properties is required")]
    [InlineData("""{"properties":{"severity":"urgent"}}""", "$.properties.severity 'urgent' is not in the enum")]
    [InlineData("""{"properties":{"createdDate":"yesterday"}}""", "$.properties.createdDate 'yesterday' is no date-time")]
    [InlineData("""{"properties":{"title":5}}""", "$.properties.title is Number, not string")]
    [InlineData("""{"properties":{"colour":"red"}}""", "$.properties.colour is not in the schema")]
    [InlineData("""{"properties":{"contactDetails":{"firstName":"A"}}}""", "$.properties.contactDetails.lastName is required")]
    public void A_wrong_ticket_is_found_wrong(string body, string problem)
    {
        Assert.Contains(problem, SupportSchema.Current.JudgeAnswer("GET", Path, 200, body));
    }

    [Fact]
    public void An_undocumented_status_and_an_error_without_code_are_found()
    {
        Assert.NotEmpty(SupportSchema.Current.JudgeAnswer("GET", Path, 204, ""));
        Assert.NotEmpty(SupportSchema.Current.JudgeAnswer("GET", Path, 400, """{"error":{"message":"no code"}}"""));
        Assert.Empty(SupportSchema.Current.JudgeAnswer("GET", Path, 400, """{"Error":{"Code":"InvalidData","Message":"no"}}"""));
    }

    [Fact]
    public void A_missing_member_is_found_at_any_depth()
    {
        var sample = JsonNode.Parse("""{"a":{"b":[{"c":1}]},"d":2}""");
        Assert.Equal(["$.a.b[0].c", "$.d"], ShapeOf.Missing(sample, JsonNode.Parse("""{"a":{"b":[{}]}}""")));
        Assert.Empty(ShapeOf.Missing(sample, JsonNode.Parse("""{"a":{"b":[{"c":9}]},"d":0,"more":true}""")));
    }
}
