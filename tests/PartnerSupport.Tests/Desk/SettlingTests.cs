using PartnerSupport.Host;
using PartnerSupport.Sandbox;
using PartnerSupport.Tests.Support;

namespace PartnerSupport.Tests.Desk;

/// <summary>How the wait for a service ends, and what a hand-off takes for its number.</summary>
public sealed class SettlingTests
{
    [Fact]
    public async Task A_request_that_Azure_works_on_for_ten_minutes_stays_Submitting_and_is_not_lost()
    {
        await using var world = await DeskWorld.OpenAsync(SandboxWorld.Create(new SandboxOptions { OperationPolls = 1000 }));
        var clock = new ManualTime(skipUpTo: TimeSpan.FromMinutes(1));
        var desk = new SupportDesk(world.Session.Ports with { Clock = clock, PollInterval = TimeSpan.FromMinutes(1), ReviewBudget = TimeSpan.FromMinutes(5) });

        var request = await desk.Filing.SubmitAsync(DeskWorld.Azure(), TestContext.Current.CancellationToken);

        var finding = Assert.Single(request.Findings, finding => finding.Id == "StillRunning");
        Assert.Equal((FindingSeverity.Warning, RequestStatus.Submitting), (finding.Severity, request.Status));
        Assert.Contains($"Get-CspSupportRequest {request.Reference}", finding.Action, StringComparison.Ordinal);
        Assert.Equal(10, clock.Skipped.Count);
        Assert.Equal(LedgerState.Accepted, (await world.Session.Ports.Ledger.FindAsync(request.Reference!, TestContext.Current.CancellationToken))?.State);
    }

    [Fact]
    public async Task A_number_belongs_to_one_request_only()
    {
        await using var world = await DeskWorld.OpenAsync();
        var first = await world.SubmitAsync(DeskWorld.Office());
        var second = await world.SubmitAsync(DeskWorld.Office("Search is blind"));
        await world.Desk.Requests.SetNumberAsync(first.Reference!, "2611220050000123", TestContext.Current.CancellationToken);

        var error = await Assert.ThrowsAsync<SupportException>(() =>
            world.Desk.Requests.SetNumberAsync(second.Reference!, "2611220050000123", TestContext.Current.CancellationToken)
        );

        Assert.Equal(("RequestNumberTaken", SupportErrorKind.ResourceExists), (error.Id, error.Kind));
        Assert.Contains(first.Reference!, error.Message, StringComparison.Ordinal);
        Assert.False(string.IsNullOrWhiteSpace(error.Action));
        Assert.Equal(RequestStatus.ToSubmit, (await world.Desk.Requests.GetAsync(second.Reference!, null, TestContext.Current.CancellationToken)).Status);
    }

    [Fact]
    public async Task A_sandbox_server_that_is_not_there_says_how_to_start_it()
    {
        // Port 1 of the loopback interface: nobody listens there.
        var request = new ConnectRequest { Sandbox = true, SandboxUri = new Uri("http://127.0.0.1:1") };

        var error = await Assert.ThrowsAsync<SupportException>(() => new SupportHost().ConnectAsync(request, TestContext.Current.CancellationToken));

        Assert.Equal(("SandboxUnreachable", SupportErrorKind.ConnectionError, true), (error.Id, error.Kind, error.EndsSession));
        Assert.Contains("127.0.0.1:1", error.Message, StringComparison.Ordinal);
        Assert.Contains("PartnerSupport.Sandbox.Server", error.Action, StringComparison.Ordinal);
    }
}
