using PartnerSupport.Services.Ledger;

namespace PartnerSupport.Tests.Ledger;

/// <summary>The partner's policy as a file that others write.</summary>
public sealed class PolicyFileTests : IDisposable
{
    private readonly LedgerFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Place => Path.Combine(_folder.Path, "policy.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_change_that_keeps_length_and_time_is_seen()
    {
        var file = new PolicyFile(Place);
        await File.WriteAllTextAsync(Place, """{"declaredDomains":["a.example"]}""", Stop);
        var time = File.GetLastWriteTimeUtc(Place);
        var before = await file.ReadAsync(Stop);
        await File.WriteAllTextAsync(Place, """{"declaredDomains":["b.example"]}""", Stop);
        File.SetLastWriteTimeUtc(Place, time);

        var after = await file.ReadAsync(Stop);

        Assert.Equal(["a.example"], before.DeclaredDomains);
        Assert.Equal(["b.example"], after.DeclaredDomains);
        Assert.Same(after, await file.ReadAsync(Stop));
    }

    [Theory]
    [InlineData("""{"defaultContact":"\ud800"}""")]
    [InlineData("""{"\udc00":1}""")]
    [InlineData("""{"contacts":{"\ud800":"Ana <ana@relecloud.example>"}}""")]
    [InlineData("""{"contacts":{"\ud800":1},"bogus":1}""")]
    [InlineData("""{"contacts":{"x":{"\ud800":"a"}}}""")]
    [InlineData("""{"timeToSubmit":{"A":"9999999.00:00"}}""")]
    [InlineData("""{"timeToSubmit":{"A":"367.00:00"}}""")]
    [InlineData("""{"plan":"Unified","PLAN":"Unified"}""")]
    public async Task What_is_broken_in_it_is_named_as_an_error_of_ours(string text)
    {
        await File.WriteAllTextAsync(Place, text, Stop);

        var error = await Assert.ThrowsAsync<SupportException>(() => new PolicyFile(Place).ReadAsync(Stop));

        Assert.Equal("PolicyInvalid", error.Id);
    }

    [Fact]
    public void A_name_that_no_file_can_have_is_a_policy_that_cannot_be_read() =>
        Assert.Equal("PolicyNotReadable", Assert.Throws<SupportException>(() => new PolicyFile("pol\0icy.json")).Id);

    [Fact]
    public async Task A_time_to_submit_of_a_year_is_one()
    {
        await File.WriteAllTextAsync(Place, """{"timeToSubmit":{"C":"366.00:00"}}""", Stop);

        var policy = await new PolicyFile(Place).ReadAsync(Stop);

        Assert.Equal(TimeSpan.FromDays(366), policy.TimeToSubmit[SupportSeverity.Minimal]);
    }
}
