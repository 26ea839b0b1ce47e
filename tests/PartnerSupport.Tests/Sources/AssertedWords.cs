using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PartnerSupport.Tests.Sources;

/// <summary>
/// The words that xunit tests assert: whole strings and constants inside a call of Assert, inside a call of a method that
/// asserts, or in the data of a theory. Comments, names of tests and other strings are none.
/// </summary>
internal sealed class AssertedWords
{
    private readonly HashSet<string> _asserting;
    private readonly HashSet<string> _data;

    private AssertedWords(IReadOnlyList<SyntaxNode> roots)
    {
        var methods = roots
            .SelectMany(root => root.DescendantNodes())
            .Select(node =>
                node switch
                {
                    MethodDeclarationSyntax method => (Name: method.Identifier.Text, Node: node),
                    LocalFunctionStatementSyntax local => (Name: local.Identifier.Text, Node: node),
                    _ => (Name: string.Empty, Node: node),
                }
            )
            .Where(method => method.Name.Length > 0)
            .Select(method => (method.Name, Calls: method.Node.DescendantNodes().OfType<InvocationExpressionSyntax>().ToArray()))
            .ToArray();
        _asserting = methods.Where(method => method.Calls.Any(IsAssert)).Select(method => method.Name).ToHashSet(StringComparer.Ordinal);
        // What calls a method that asserts asserts itself.
        while (methods.Where(method => method.Calls.Any(call => _asserting.Contains(Called(call)))).Count(method => _asserting.Add(method.Name)) > 0) { }

        _data = roots
            .SelectMany(root => root.DescendantNodes().OfType<AttributeSyntax>())
            .Where(attribute => attribute.Name.ToString() == "MemberData")
            .SelectMany(attribute => attribute.DescendantNodes().OfType<IdentifierNameSyntax>())
            .Select(name => name.Identifier.Text)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>All words that the files assert.</summary>
    /// <param name="trees">The files.</param>
    public static HashSet<string> Of(IReadOnlyList<SyntaxTree> trees)
    {
        SyntaxNode[] roots = [.. trees.Select(tree => tree.GetRoot(TestContext.Current.CancellationToken))];
        var words = new AssertedWords(roots);
        return roots
            .SelectMany(root => root.DescendantNodes())
            .Select(node => (Word: Word(node), Node: node))
            .Where(pair => pair.Word is not null && words.IsAsserted(pair.Node))
            .Select(pair => pair.Word!)
            .ToHashSet(StringComparer.Ordinal);
    }

    private static string? Word(SyntaxNode node) =>
        node switch
        {
            LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => literal.Token.ValueText,
            MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: var owner } } access
                when owner.EndsWith("Ids", StringComparison.Ordinal) => access.Name.Identifier.Text,
            _ => null,
        };

    private bool IsAsserted(SyntaxNode node) =>
        node.Ancestors()
            .Any(ancestor =>
                ancestor switch
                {
                    InvocationExpressionSyntax call => IsAssert(call) || _asserting.Contains(Called(call)),
                    AttributeSyntax attribute => attribute.Name.ToString() is "InlineData",
                    PropertyDeclarationSyntax property => _data.Contains(property.Identifier.Text),
                    MethodDeclarationSyntax method => _data.Contains(method.Identifier.Text),
                    FieldDeclarationSyntax field => field.Declaration.Variables.Any(variable => _data.Contains(variable.Identifier.Text)),
                    _ => false,
                }
            );

    private static bool IsAssert(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Assert" } };

    private static string Called(InvocationExpressionSyntax call) =>
        call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.Text,
            SimpleNameSyntax name => name.Identifier.Text,
            _ => string.Empty,
        };
}
