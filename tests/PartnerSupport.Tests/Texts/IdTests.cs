using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PartnerSupport.Tests.Sources;

namespace PartnerSupport.Tests.Texts;

/// <summary>Ids are the constants that the build makes of the texts: none is spelled out, none is unused, none is made up.</summary>
public sealed class IdTests
{
    // Where the same word is another's: the sandbox plays Azure, whose own code this is.
    private static readonly (string File, string Word)[] WordsOfOthers = [("FaultAnswers.cs", "ServiceUnavailable")];

    // Texts of an enumeration's values: their names are put together, so that both sides are compared here.
    private static readonly (string Before, Type Values, string After)[] Families =
    [
        (nameof(EmailFault), typeof(EmailFault), string.Empty),
        (nameof(NameFault), typeof(NameFault), string.Empty),
        (nameof(PhoneFault), typeof(PhoneFault), string.Empty),
        ("Service", typeof(CspService), "_Name"),
        ("Channel", typeof(SupportChannel), "_Name"),
        ("Plan", typeof(SupportPlan), "_Name"),
        ("Evidence", typeof(PlanEvidence), "_Name"),
        ("Link", typeof(LinkVerdict), "_Name"),
        ("Category", typeof(RequestCategory), "_Name"),
        ("Severity", typeof(SupportSeverity), "_Name"),
        ("Status", typeof(RequestStatus), "_Name"),
        ("Turn", typeof(RequestTurn), "_Name"),
        ("Outcome", typeof(ReviewOutcome), "_Name"),
        ("Finding", typeof(FindingSeverity), "_Name"),
        ("State", typeof(ReadinessState), "_Name"),
        ("Method", typeof(ContactMethod), "_Name"),
        ("Origin", typeof(ContactOrigin), "_Name"),
        ("Direction", typeof(NoteDirection), "_Name"),
        ("Note", typeof(NoteState), "_Name"),
    ];

    private static readonly IReadOnlyList<SyntaxNode> Sources = [.. SourceTrees.Of("src").Select(tree => tree.GetRoot())];

    [Fact]
    public void No_source_spells_an_id_as_a_string()
    {
        var known = TextNames.All;
        var spelled = Sources
            .SelectMany(root => root.DescendantTokens())
            .Where(token =>
                token.Kind()
                    is SyntaxKind.StringLiteralToken
                        or SyntaxKind.SingleLineRawStringLiteralToken
                        or SyntaxKind.MultiLineRawStringLiteralToken
                        or SyntaxKind.InterpolatedStringTextToken
            )
            .Where(token => known.Contains(token.ValueText))
            .Select(token => (File: Path.GetFileName(token.SyntaxTree!.FilePath), Word: token.ValueText))
            .ToArray();

        Assert.Equal(WordsOfOthers, spelled);
    }

    [Fact]
    public void Every_text_is_used()
    {
        var used = Sources
            .SelectMany(root => root.DescendantNodes().OfType<MemberAccessExpressionSyntax>())
            .Select(access => access.ToString())
            .ToHashSet(StringComparer.Ordinal);
        used.UnionWith(Families.SelectMany(Names).Select(name => $"{TextNames.Room(name)}.{name}"));
        used.UnionWith(Readiness().Select(name => $"{TextNames.Room(name)}.{name}"));
        var needed = TextNames.All.Where(name => !name.EndsWith("_Do", StringComparison.Ordinal));

        Assert.Equal([], needed.Where(name => !used.Contains($"{TextNames.Room(name)}.{name}")));
    }

    [Fact]
    public void Every_name_that_is_put_together_has_its_text()
    {
        Assert.True(Readiness().Length > 10, "The readiness checks were not found in the sources.");
        Assert.Equal([], Families.SelectMany(Names).Concat(Readiness()).Where(name => !TextNames.All.Contains(name)));
    }

    [Fact]
    public void Names_are_put_together_only_where_that_is_listed_here()
    {
        var composed = Sources
            .SelectMany(root => root.DescendantNodes().OfType<InvocationExpressionSyntax>())
            .Where(call => call.Expression.ToString() is "MessageText.Format" or "MessageText.Action")
            .Where(call => call.ArgumentList.Arguments[0].Expression is InterpolatedStringExpressionSyntax)
            .Select(call => Path.GetFileName(call.SyntaxTree.FilePath))
            .Distinct();

        Assert.Equal(["PartnerReadiness.cs", "RouteNames.cs"], composed.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Names((string Before, Type Values, string After) family) =>
        // A value of two names is called by its first.
        Enum.GetValues(family.Values)
            .Cast<object>()
            .Select(value => value.ToString()!)
            .Distinct()
            // The zero of a fault says that there is none.
            .Where(name => family.After.Length > 0 || name != "None")
            .Select(name => family.Before + name + family.After);

    // A check's text is called after the check and the states that its call can give.
    private static string[] Readiness() =>
        [
            .. Sources
                .SelectMany(root => root.DescendantNodes().OfType<InvocationExpressionSyntax>())
                .Where(call => call.Expression.ToString() is "Checked" or "PartnerReadiness.Checked")
                .SelectMany(call =>
                    call.ArgumentList.Arguments[1]
                        .DescendantNodes()
                        .OfType<MemberAccessExpressionSyntax>()
                        .Where(access => access.Expression.ToString() == nameof(ReadinessState))
                        .Select(state => $"Readiness{((LiteralExpressionSyntax)call.ArgumentList.Arguments[0].Expression).Token.ValueText}{state.Name}")
                )
                .Distinct(),
        ];
}
