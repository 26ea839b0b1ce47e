namespace PartnerSupport.Tests.Pester;

/// <summary>The Pester tests of the built module, each by its own name among the tests of <c>dotnet test</c>.</summary>
public sealed class PesterSuite
{
    /// <summary>Runs PowerShell once over tests/PartnerSupport.Pester; one row for each test found there.</summary>
    public static async Task<IReadOnlyCollection<ITheoryDataRow>> Outcomes()
    {
        var run = await PesterRun.StartAsync(Repository.File("tests", "PartnerSupport.Pester"), TestContext.Current.CancellationToken);
        return [.. run.Select(Row)];
    }

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Outcomes))]
    public void In_PowerShell(PesterOutcome outcome) => Assert.True(outcome.Passed, outcome.Message);

    private static TheoryDataRow<PesterOutcome> Row(PesterOutcome outcome) =>
        new(outcome)
        {
            TestDisplayName = outcome.SkipReason is { } reason ? $"{outcome.Name} (skipped: {reason})" : outcome.Name,
            Label = string.Empty,
            Skip = outcome.SkipReason,
        };
}
