using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PartnerSupport.Tests.Sources;

namespace PartnerSupport.Tests.Architecture;

/// <summary>Whatever the module shows passes through one place each, where what a terminal would obey becomes visible.</summary>
public sealed class TerminalTests
{
    private static readonly IReadOnlyList<SyntaxNode> Sources = [.. SourceTrees.Of("src/PartnerSupport.PowerShell").Select(tree => tree.GetRoot())];

    [Theory]
    [InlineData("ErrorRecord", "ErrorRecords.cs")]
    [InlineData("ErrorDetails", "ErrorRecords.cs")]
    [InlineData("ProgressRecord", "ProgressLine.cs")]
    [InlineData("CompletionResult", "CompletionText.cs")]
    public void What_PowerShell_shows_is_made_in_one_file(string type, string file) => Assert.Equal([file], FilesThatMake(type).Distinct());

    [Fact]
    public void A_cmdlet_that_tells_or_asks_has_the_streams_of_TerminalCmdlet()
    {
        string[] told = ["WriteWarning", "WriteVerbose", "WriteDebug", "WriteInformation", "ShouldProcess", "ShouldContinue"];
        var beside = Sources
            .SelectMany(root => root.DescendantNodes().OfType<ClassDeclarationSyntax>())
            .Where(type => type.BaseList?.Types.Any(one => one.ToString() is "PSCmdlet" or "Cmdlet") == true && type.Identifier.Text != "TerminalCmdlet")
            .Where(type => type.DescendantTokens().Any(token => told.Contains(token.Text)));

        Assert.Empty(beside.Select(type => type.Identifier.Text));
        Assert.DoesNotContain(FilesThatSay("base"), file => file != "TerminalCmdlet.cs");

        IEnumerable<string> FilesThatSay(string receiver) =>
            Sources
                .SelectMany(root => root.DescendantNodes().OfType<MemberAccessExpressionSyntax>())
                .Where(access => access.Expression.ToString() == receiver && told.Contains(access.Name.Identifier.Text))
                .Select(FileOf);
    }

    [Fact]
    public void Every_cell_of_a_view_shows_what_may_be_shown()
    {
        var views = XDocument.Load(Repository.File("src/PartnerSupport.PowerShell/Views/PartnerSupport.Format.ps1xml"));
        var cells = views.Descendants("ScriptBlock").Select(cell => cell.Value).ToArray();

        Assert.True(cells.Length > 150);
        Assert.Empty(views.Descendants("PropertyName"));
        Assert.DoesNotContain(cells, cell => cell.Replace("$_.Shown.", string.Empty, StringComparison.Ordinal).Contains("$_.", StringComparison.Ordinal));
    }

    private static IEnumerable<string> FilesThatMake(string type) =>
        Sources
            .SelectMany(root => root.DescendantNodes())
            .Where(node =>
                node switch
                {
                    ObjectCreationExpressionSyntax made => made.Type.ToString() == type,
                    ImplicitObjectCreationExpressionSyntax made => made.Ancestors().OfType<MethodDeclarationSyntax>().FirstOrDefault()?.ReturnType.ToString()
                        == type,
                    _ => false,
                }
            )
            .Select(FileOf);

    private static string FileOf(SyntaxNode node) => Path.GetFileName(node.SyntaxTree.FilePath);
}
