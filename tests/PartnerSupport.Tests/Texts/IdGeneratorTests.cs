using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using PartnerSupport.Ids;
using PartnerSupport.Tests.Sources;

namespace PartnerSupport.Tests.Texts;

/// <summary>A file of texts becomes a class of ids, and a broken one stops the build by name.</summary>
public sealed class IdGeneratorTests
{
    [Fact]
    public void A_file_of_texts_becomes_a_class_of_ids()
    {
        var result = Run(
            Resx("""<data name="CloudGone"><value>The cloud "{0}" &lt;gone&gt;.</value></data><data name="CloudGone_Do"><value>Wait.</value></data>""")
        );

        Assert.Empty(result.Diagnostics);
        var source = Assert.Single(result.Results[0].GeneratedSources);
        Assert.Equal("SkyIds.g.cs", source.HintName);
        var code = source.SourceText.ToString();
        Assert.Contains("public static class SkyIds", code, StringComparison.Ordinal);
        Assert.Contains("/// <summary>The cloud &quot;{0}&quot; &lt;gone&gt;.</summary>", code, StringComparison.Ordinal);
        Assert.Contains("public const string CloudGone = \"CloudGone\";", code, StringComparison.Ordinal);
        Assert.DoesNotContain("CloudGone_Do", code, StringComparison.Ordinal);
        Assert.Empty(SourceTrees.Parse(code).GetDiagnostics(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("""<data name="Not a name"><value>x</value></data>""", "'Not a name'")]
    [InlineData("""<data name="Twice"><value>x</value></data><data name="Twice"><value>y</value></data>""", "'Twice'")]
    [InlineData("<data", "SkyTexts.resx")]
    public void A_broken_file_of_texts_stops_the_build_by_name(string data, string said)
    {
        var result = Run(Resx(data));

        Assert.Empty(result.GeneratedTrees);
        var fault = Assert.Single(result.Diagnostics);
        Assert.Equal("CSP010", fault.Id);
        Assert.Contains(said, fault.GetMessage(), StringComparison.Ordinal);
    }

    private static string Resx(string data) => $"<root>{data}</root>";

    private static GeneratorDriverRunResult Run(string resx) =>
        CSharpGeneratorDriver
            .Create(new IdGenerator())
            .AddAdditionalTexts([new Texts(resx)])
            .RunGenerators(CSharpCompilation.Create("Sky"), TestContext.Current.CancellationToken)
            .GetRunResult();

    private sealed class Texts(string resx) : AdditionalText
    {
        public override string Path => "Texts/SkyTexts.resx";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(resx);
    }
}
