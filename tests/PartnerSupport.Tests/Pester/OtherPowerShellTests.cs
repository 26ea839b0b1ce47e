namespace PartnerSupport.Tests.Pester;

/// <summary>Which PowerShell of the machine is tested beside the one that the tests bring.</summary>
public sealed class OtherPowerShellTests
{
    private static readonly Version Brought = new(7, 6, 9);

    [Theory]
    [InlineData("PowerShell 7.4.0", "7.4.0")]
    [InlineData("PowerShell 7.5.9\n", "7.5.9")]
    [InlineData("PowerShell 7.7.0-preview.2", "7.7.0")]
    public void Another_version_is_tested_as_well(string said, string version)
    {
        var other = OtherPowerShell.Judge(said, Brought);

        Assert.True(other.IsUsed);
        Assert.Equal(Version.Parse(version), other.Version);
    }

    [Fact]
    public void The_same_version_is_not_tested_twice() => Assert.Equal(new(null, null), OtherPowerShell.Judge("PowerShell 7.6.9", Brought));

    [Theory]
    [InlineData("PowerShell 7.2.18", "pwsh on the PATH is 7.2.18; the module needs PowerShell 7.4 or newer")]
    [InlineData("PowerShell 6.2.7", "pwsh on the PATH is 6.2.7; the module needs PowerShell 7.4 or newer")]
    [InlineData("no such thing", "pwsh on the PATH tells no version: 'no such thing'")]
    [InlineData("", "pwsh on the PATH tells no version: ''")]
    public void One_that_cannot_serve_is_named_and_not_used(string said, string word)
    {
        var other = OtherPowerShell.Judge(said, Brought);

        Assert.False(other.IsUsed);
        Assert.Equal(word, other.Word);
    }

    [Fact]
    public async Task A_machine_without_PowerShell_has_no_further_row_and_needs_no_word() =>
        Assert.Equal(new(null, null), await OtherPowerShell.FindAsync(TestContext.Current.CancellationToken, "pwsh-that-is-not-there"));
}
