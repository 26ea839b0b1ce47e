namespace PartnerSupport.InProcess;

/// <summary>Tab on every parameter: whatever is typed so far, completion answers.</summary>
public sealed class CompletionTests(ModuleShell module) : IClassFixture<ModuleShell>
{
    private static readonly string[] Beginnings = ["", "c", "'", "\"", "'Tail", "\"Wood", "$", "`", "*", "[", "☃", "''", "@(", "{0}", "%"];

    [Fact]
    public void Every_parameter_completes_after_any_beginning()
    {
        var tried = 0;
        foreach (var command in module.Commands())
        {
            foreach (var parameter in command.Parameters.Keys)
            {
                foreach (var beginning in Beginnings)
                {
                    tried++;
                    var line = $"{command.Name} -{parameter} {beginning}";
                    using var shell = module.Shell();
                    var completion = CommandCompletion.CompleteInput(line, line.Length, null, shell);
                    Assert.All(completion.CompletionMatches, match => Assert.False(string.IsNullOrEmpty(match.CompletionText), line));
                }
            }
        }

        Assert.True(tried > 3000, $"Only {tried} lines were tried.");
    }

    [Theory]
    [InlineData("New-CspSupportRequest -Customer Tail", "'Tailspin Toys'")]
    [InlineData("New-CspSupportRequest -Severity Cri", "Critical")]
    [InlineData("New-CspSupportRequest -OnDuplicate Ret", "Return")]
    [InlineData("Connect-CspSupport -Cloud Us", "UsGovernment")]
    public void A_beginning_is_completed(string line, string completed)
    {
        using var shell = module.Shell();

        Assert.Equal(completed, Assert.Single(CommandCompletion.CompleteInput(line, line.Length, null, shell).CompletionMatches).CompletionText);
    }
}
