using PartnerSupport.Endurance;
using PartnerSupport.Sandbox.Server;

namespace PartnerSupport.Tests.Endurance;

/// <summary>Short forms of the trials; <c>dotnet run -c Release --project tests/PartnerSupport.Endurance</c> runs them whole.</summary>
public sealed class ShortTrialTests
{
    /// <summary>Where a kill hurts most: between what the service did and what the ledger knows of it.</summary>
    private static readonly string[] Steps =
    [
        "after ledger Prepared",
        "after POST upload",
        "after ledger FileUploaded",
        "after ledger Sending",
        "before PUT supportTickets",
        "after PUT supportTickets",
        "after ledger Accepted",
        "before ledger Filed",
        "after ledger ActionAsked",
        "after PUT communications",
        "before ledger NumberTold",
        "before ledger PlanRefused",
    ];

    [Fact]
    public async Task A_process_that_is_killed_at_any_step_loses_nothing_and_doubles_nothing()
    {
        await using var ledgers = Ledgers.Sqlite();
        var reached = await CrashTrial.StepsAsync(ledgers.NewAsync);
        var trial = new CrashTrial(times: 1, ledgers.NewAsync);

        var outcomes = new List<CrashOutcome>();
        foreach (var pair in Steps.Chunk(2))
            outcomes.AddRange(await Task.WhenAll(pair.Select(trial.AtAsync)));

        Assert.Equal([], Steps.Except(reached));
        Assert.All(outcomes, outcome => Assert.Equal([], outcome.Details()));
        Assert.All(outcomes, outcome => Assert.Equal((1, 0), (outcome.Times, outcome.Missed)));
    }

    [Fact]
    public async Task Processes_side_by_side_file_each_request_once_and_a_lost_ledger_doubles_none()
    {
        const int Requests = 8;
        await using var ledgers = Ledgers.Sqlite();
        await using var server = await SandboxServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var first = await RunnersTrial.RoundAsync(server, await ledgers.NewAsync(), processes: 3, Requests, "Same");
        var again = await RunnersTrial.RoundAsync(server, await ledgers.NewAsync(), processes: 3, Requests, "Same");

        Assert.Equal([], first.Failures.Concat(again.Failures));
        Assert.True(first.IsGood(Requests), first.ToString());
        Assert.True(again.IsGood(Requests), again.ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(96)]
    [InlineData(176)]
    [InlineData(352)]
    public async Task A_disk_that_is_full_loses_nothing_and_doubles_nothing(int kilobytesLeft)
    {
        var missing = await FullDiskTrial.MissingAsync();
        Assert.SkipWhen(missing is not null, missing ?? string.Empty);

        var outcome = await FullDiskTrial.WithAsync(kilobytesLeft);

        Assert.NotEqual("done", outcome.End);
        Assert.Equal([], outcome.Judged.Details());
        Assert.True(outcome.IsGood, outcome.ToString());
    }
}
