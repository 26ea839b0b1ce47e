using System.Net;
using PartnerSupport.Sandbox;

namespace PartnerSupport.Tests.Desk;

/// <summary>R10: the API route needs one support topic, and an unclear one is never guessed.</summary>
public sealed class TopicFindingTests
{
    [Fact]
    public async Task R10_without_a_topic_the_nearest_to_title_and_description_are_offered()
    {
        await using var world = await DeskWorld.OpenAsync();

        var error = await world.RefusedAsync(DeskWorld.Azure() with { Topic = null });

        Assert.Equal(("TopicRequired", SupportErrorKind.InvalidArgument), (error.Id, error.Kind));
        Assert.NotEmpty(Finding(error).Candidates);
        Assert.Contains(Finding(error).Candidates[0], error.Action, StringComparison.Ordinal);
    }

    [Fact]
    public async Task R10_a_name_of_two_services_lists_both()
    {
        await using var world = await DeskWorld.OpenAsync();

        var error = await world.RefusedAsync(DeskWorld.Azure() with { Topic = "Cannot connect to my VM" });

        Assert.Equal(("TopicAmbiguous", SupportErrorKind.InvalidArgument), (error.Id, error.Kind));
        Assert.True(Finding(error).Candidates.Count > 1);
        Assert.All(Finding(error).Candidates, candidate => Assert.Contains(candidate, error.Action, StringComparison.Ordinal));
    }

    [Fact]
    public async Task R10_a_topic_that_is_none_offers_the_nearest_and_names_the_list()
    {
        await using var world = await DeskWorld.OpenAsync();

        var error = await world.RefusedAsync(DeskWorld.Azure() with { Topic = "Coffee machine / Out of beans" });

        Assert.Equal(("TopicUnknown", SupportErrorKind.ObjectNotFound), (error.Id, error.Kind));
        Assert.Contains("Get-CspSupportTopic", error.Action, StringComparison.Ordinal);
        Assert.NotEmpty(Finding(error).Candidates);
    }

    [Fact]
    public async Task R10_a_catalogue_that_cannot_be_read_leads_to_the_portal()
    {
        await using var world = await DeskWorld.OpenAsync();
        world.World.Faults.Add(
            new SandboxFault(FaultKind.ServerError)
            {
                PathContains = "/providers/Microsoft.Support/services",
                Status = HttpStatusCode.Forbidden,
                Times = int.MaxValue,
            }
        );

        var error = await world.RefusedAsync(DeskWorld.Azure());

        Assert.Equal(("TopicCatalogUnknown", SupportErrorKind.ResourceUnavailable), (error.Id, error.Kind));
        Assert.Contains("-Channel Portal", error.Action, StringComparison.Ordinal);
        Assert.Equal(RequestStatus.ToSubmit, (await world.SubmitAsync(DeskWorld.Azure() with { Channel = ChannelPreference.Portal })).Status);
    }

    private static Finding Finding(SupportException error) => Assert.Single(error.Findings, finding => finding.Id == error.Id);
}
