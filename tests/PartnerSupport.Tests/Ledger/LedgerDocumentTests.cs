using System.Reflection;
using System.Text.RegularExpressions;
using PartnerSupport.Services.Ledger;

namespace PartnerSupport.Tests.Ledger;

/// <summary>docs/ledger.md and docs/policy.md say what is so.</summary>
public sealed partial class LedgerDocumentTests
{
    private static readonly string Document = File.ReadAllText(Path.Combine(RepositoryRoot(), "docs", "ledger.md"));

    [Fact]
    public void The_policy_of_the_document_is_read_and_shows_every_field()
    {
        var text = JsonBlock().Match(File.ReadAllText(Path.Combine(RepositoryRoot(), "docs", "policy.md"))).Groups[1].Value;

        var policy = PolicyText.Read(text, "docs/policy.md");

        Assert.Equal(TimeSpan.FromMinutes(15), policy.TimeToSubmit[SupportSeverity.Critical]);
        Assert.Empty(PolicyCheck.Check(policy));
        foreach (var property in typeof(SupportPolicy).GetProperties())
            Assert.Contains($"\"{char.ToLowerInvariant(property.Name[0])}{property.Name[1..]}\"", text);
    }

    [Fact]
    public void The_table_of_states_is_the_one_that_acts()
    {
        var states = Enum.GetValues<LedgerState>().Where(state => state != LedgerState.Unknown).ToArray();
        foreach (var from in states)
        {
            var said = Regex.Match(Document, $@"^\| {from} \| .* \| (.*) \|$", RegexOptions.Multiline).Groups[1].Value;
            var acts = states.Where(to => from.CanBecome(to)).ToArray();
            Assert.Equal(acts.Length == states.Length ? "any" : string.Join(", ", acts), said);
        }
    }

    [Fact]
    public void Every_error_of_ledger_and_policy_stands_in_the_table_and_has_its_texts()
    {
        var ids = new[] { typeof(LedgerErrors), typeof(PolicyErrors) }
            .SelectMany(errors => errors.GetMethods(BindingFlags.Static | BindingFlags.NonPublic))
            .Where(method => method.ReturnType == typeof(SupportException))
            .Select(method => ((SupportException)method.Invoke(null, [.. method.GetParameters().Select(Sample)])!).Id)
            .ToHashSet();

        Assert.Equal(ids.Order(StringComparer.Ordinal), ErrorRow().Matches(Document).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
        foreach (var id in ids)
        {
            Assert.NotEqual(id, MessageText.Format(id));
            Assert.NotNull(MessageText.Action(id));
        }
    }

    private static object? Sample(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(string) ? "x"
        : parameter.ParameterType == typeof(LedgerWorld) ? LedgerSamples.Live
        : Activator.CreateInstance(parameter.ParameterType);

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "PartnerSupport.slnx")))
            folder = folder.Parent;
        return folder.FullName;
    }

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex JsonBlock();

    [GeneratedRegex(@"^\| `((?:Ledger|Policy|RequestNumberTaken)\w*)` \|", RegexOptions.Multiline)]
    private static partial Regex ErrorRow();
}
