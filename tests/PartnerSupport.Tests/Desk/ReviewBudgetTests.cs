using PartnerSupport.Host;
using PartnerSupport.Sandbox;

namespace PartnerSupport.Tests.Desk;

/// <summary>Look-ups have a time together; what answers later is a warning, and our own contact facts alone are waited for.</summary>
public sealed class ReviewBudgetTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(400);

    [Fact]
    public async Task A_look_up_that_does_not_answer_in_time_warns_and_the_request_goes_out()
    {
        var world = SandboxWorld.Create();
        await using var session = await ConnectAsync(world);
        world.Faults.Add(new SandboxFault(FaultKind.Latency) { PathContains = "serviceAnnouncement", Delay = TimeSpan.FromSeconds(60) });

        var review = await session.Desk.Filing.ReviewAsync(DeskWorld.Azure(), TestContext.Current.CancellationToken);

        Assert.Equal(ReviewOutcome.Filed, review.Outcome);
        Assert.Contains(review.Findings, finding => finding is { Id: "LookUpsLate", Severity: FindingSeverity.Warning });
    }

    [Fact]
    public async Task R8_our_own_facts_that_cannot_be_read_refuse_every_contact_and_name_the_missing_right()
    {
        var world = SandboxWorld.Create();
        await using var session = await ConnectAsync(world);
        world.Faults.Add(
            new SandboxFault(FaultKind.ServerError)
            {
                PathContains = "organization",
                Status = System.Net.HttpStatusCode.Forbidden,
                Times = 100,
            }
        );

        var verdict = await session.Desk.Contacts.JudgeAsync(
            new ContactInput { Name = "Ana Moreno", Email = "ana.moreno@relecloud.example" },
            null,
            refresh: true,
            TestContext.Current.CancellationToken
        );

        Assert.False(verdict.Passes);
        Assert.Equal("PartnerFactsUnknown", verdict.Findings[0].Id);
        Assert.False(string.IsNullOrWhiteSpace(verdict.Findings[0].Action));
    }

    [Fact]
    public async Task The_customers_facts_that_cannot_be_read_let_proven_contacts_pass()
    {
        var world = SandboxWorld.Create();
        await using var session = await ConnectAsync(world);
        world.Faults.Add(
            new SandboxFault(FaultKind.Latency)
            {
                PathContains = "c0000001-0000-4000-8000-000000000001",
                Delay = TimeSpan.FromSeconds(60),
                Times = 100,
                Service = SandboxService.PartnerCenter,
            }
        );

        var review = await session.Desk.Filing.ReviewAsync(
            DeskWorld.Azure() with
            {
                Contact = new ContactInput { Name = "Ana Moreno", Email = "ana.moreno@relecloud.example" },
            },
            TestContext.Current.CancellationToken
        );

        Assert.DoesNotContain(review.Findings, finding => finding.Severity == FindingSeverity.Error);
        Assert.Equal("ana.moreno@relecloud.example", review.Contact?.Email);
    }

    [Theory]
    [InlineData(CspService.Azure, RequestStatus.Open)]
    [InlineData(CspService.Office365, RequestStatus.ToSubmit)]
    public async Task A_proven_contact_goes_out_although_the_customers_facts_never_come(CspService service, RequestStatus expected)
    {
        var world = SandboxWorld.Create();
        await using var session = await ConnectAsync(world);
        world.Faults.Add(
            new SandboxFault(FaultKind.Latency)
            {
                PathContains = "c0000001-0000-4000-8000-000000000001",
                Delay = TimeSpan.FromSeconds(60),
                Times = 100,
                Service = SandboxService.PartnerCenter,
            }
        );
        // The plan may be late too: the way is named.
        var draft = DeskWorld.Azure() with
        {
            Service = service,
            Channel = service == CspService.Azure ? ChannelPreference.Api : ChannelPreference.Auto,
            Contact = new ContactInput { Name = "Ana Moreno", Email = "ana.moreno@relecloud.example" },
        };

        var request = await session
            .Desk.Filing.SubmitAsync(draft, TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        Assert.Equal(expected, request.Status);
        Assert.Contains(request.Findings, finding => finding.Id == "LookUpsLate");
    }

    private static Task<SupportSession> ConnectAsync(SandboxWorld world) =>
        SupportHost.ConnectAsync(new ConnectRequest { Sandbox = true, ReviewBudget = Short }, SandboxPlace.Of(world), TestContext.Current.CancellationToken);
}
