namespace PartnerSupport.Tests.Pester;

/// <summary>The Pester tests of the built module, each by its own name among the tests of <c>dotnet test</c>.</summary>
public sealed class PesterSuite
{
    /// <summary>Runs the tests of tests/PartnerSupport.Pester once on the PowerShell that comes with them; one row for each test found there.</summary>
    public static async Task<IReadOnlyCollection<ITheoryDataRow>> Outcomes() => [.. (await RunAsync(null)).Select(Row)];

    /// <summary>The same on the PowerShell of the machine, where that is another version; its rows say which.</summary>
    public static async Task<IReadOnlyCollection<ITheoryDataRow>> OtherOutcomes()
    {
        var other = await OtherPowerShell.FindAsync(TestContext.Current.CancellationToken);
        if (other.IsUsed)
            return [.. (await RunAsync(new("pwsh", [], null))).Select(outcome => Row(outcome with { Name = $"PowerShell {other.Version}: {outcome.Name}" }))];
        return [Row(new("The PowerShell of the PATH is none, the tested one, or one that cannot serve", Passed: other.Word is null, other.Word))];
    }

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Outcomes))]
    public void In_PowerShell(PesterOutcome outcome) => Assert.True(outcome.Passed, outcome.Message);

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(OtherOutcomes))]
    public void In_another_PowerShell(PesterOutcome outcome) => Assert.True(outcome.Passed, outcome.Message);

    private static Task<IReadOnlyList<PesterOutcome>> RunAsync(PowerShellEngine? engine) =>
        PesterRun.StartAsync(Repository.File("tests", "PartnerSupport.Pester"), TestContext.Current.CancellationToken, engine);

    private static TheoryDataRow<PesterOutcome> Row(PesterOutcome outcome) =>
        new(outcome)
        {
            TestDisplayName = outcome.SkipReason is { } reason ? $"{outcome.Name} (skipped: {reason})" : outcome.Name,
            Label = string.Empty,
            Skip = outcome.SkipReason,
        };
}
