using System.Diagnostics;

namespace PartnerSupport.Tests.Pester;

/// <summary>The bridge from Pester to <c>dotnet test</c> loses no failure.</summary>
public sealed class PesterHarnessTests
{
    private static readonly string Specimens = Repository.File("tests", "PartnerSupport.Tests", "Pester", "Specimens");

    [Fact]
    public async Task Whatever_fails_in_Pester_fails_here_by_its_name()
    {
        var outcomes = await PesterRun.StartAsync(Specimens, TestContext.Current.CancellationToken);

        Assert.Equal(
            ["A specimen passes", "A specimen passes for one", "A specimen passes for two", "A specimen whose end breaks passes before that"],
            outcomes.Where(outcome => outcome.Passed).Select(outcome => outcome.Name).Order()
        );
        Assert.Equal(
            [
                "A specimen fails",
                "A specimen whose beginning breaks never runs",
                "Around A specimen whose beginning breaks",
                "Around A specimen whose end breaks",
                "The file Broken.Tests.ps1",
            ],
            outcomes.Where(outcome => outcome is { Passed: false, SkipReason: null }).Select(outcome => outcome.Name).Order()
        );
        Assert.Contains("it is meant to", outcomes.Single(outcome => outcome.Name == "A specimen fails").Message, StringComparison.Ordinal);
        Assert.Contains(
            "no beginning",
            outcomes.Single(outcome => outcome.Name == "Around A specimen whose beginning breaks").Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_skipped_Pester_test_says_why()
    {
        var outcomes = await PesterRun.StartAsync(Specimens, TestContext.Current.CancellationToken);

        Assert.Equal("the moon is not full", outcomes.Single(outcome => outcome.Name == "A specimen is skipped").SkipReason);
        Assert.NotNull(outcomes.Single(outcome => outcome.Name == "A specimen is skipped from the start").SkipReason);
    }

    [Fact]
    public async Task A_cancelled_run_leaves_no_shell_behind()
    {
        using var cancel = new CancellationTokenSource();
        int? shell = null;

        var run = PesterRun.StartAsync(
            Specimens,
            cancel.Token,
            started: id =>
            {
                shell = id;
                cancel.Cancel();
            }
        );

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(shell!.Value));
    }
}
