using System.Net;
using PartnerSupport.Sandbox;
using PartnerSupport.Services.AzureSupport;
using PartnerSupport.Tests.Ledger;
using PartnerSupport.Tests.Support;

namespace PartnerSupport.Tests.AzureSupport;

/// <summary>The catalogue on disk: used while it is young, used offline with its age, thrown away when it is damaged.</summary>
public sealed class TopicFileTests
{
    private static readonly LedgerWorld World = new(ServiceBench.Partner, CspCloud.Global, "w1");

    [Fact]
    public async Task The_next_session_reads_the_catalogue_from_disk_and_asks_nobody()
    {
        using var folder = new LedgerFolder();
        var first = await ReadAsync(folder, TimeProvider.System);
        await using var bench = await OpenAsync(folder, TimeProvider.System);

        var kept = await bench.Services.Catalog.ReadAsync(ServiceBench.Contoso, refresh: false, ServiceBench.Token);

        Assert.Equal(first.Topics, kept.Topics);
        Assert.Equal(first.ReadAt, kept.ReadAt);
        Assert.Equal(4, (await bench.Services.Catalog.ReadProductAsync("Key Vault", null, ServiceBench.Token)).Count);
        Assert.Empty(Calls(bench));
    }

    [Fact]
    public async Task A_catalogue_of_yesterday_is_read_anew_and_a_young_one_when_it_is_asked_for()
    {
        using var folder = new LedgerFolder();
        await ReadAsync(folder, TimeProvider.System);
        await using var bench = await OpenAsync(folder, new Later(TimeSpan.FromHours(25)));
        Assert.True(bench.Services.Catalog.Known is { IsWhole: true, IsOld: true });

        var fresh = await bench.Services.Catalog.ReadAsync(null, refresh: false, ServiceBench.Token);
        var calls = Calls(bench).Count;
        await bench.Services.Catalog.ReadAsync(null, refresh: true, ServiceBench.Token);

        Assert.Null(fresh.WhyOld);
        Assert.False(bench.Services.Catalog.Known.IsOld);
        Assert.NotEqual(0, calls);
        Assert.Equal(calls * 2, Calls(bench).Count);
    }

    [Theory]
    [InlineData(FaultKind.HtmlPage, HttpStatusCode.OK)]
    [InlineData(FaultKind.ServerError, HttpStatusCode.Forbidden)]
    [InlineData(FaultKind.Drop, HttpStatusCode.OK)]
    public async Task Without_a_network_or_rights_the_old_one_answers_and_says_why(FaultKind kind, HttpStatusCode status)
    {
        using var folder = new LedgerFolder();
        var first = await ReadAsync(folder, TimeProvider.System);
        await using var bench = await OpenAsync(folder, new Later(TimeSpan.FromDays(3)));
        bench.World.Faults.Add(
            new SandboxFault(kind)
            {
                PathContains = "Microsoft.Support/services",
                Status = status,
                Times = int.MaxValue,
            }
        );

        var old = await bench.Services.Catalog.ReadAsync(null, refresh: false, ServiceBench.Token);
        var answer = await new TopicDesk(bench.Services.Catalog, new Later(TimeSpan.FromDays(3))).FindAsync(
            new TopicQuery { Search = "vnet" },
            ServiceBench.Token
        );

        Assert.Equal(first.Topics, old.Topics);
        Assert.NotNull(old.WhyOld);
        Assert.NotEmpty(answer.Topics);
        var said = Assert.Single(answer.Findings, finding => finding.Id == "TopicCatalogOld");
        Assert.Contains("3 d 0 h", said.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_any_catalogue_the_error_is_the_answer_and_not_an_empty_list()
    {
        using var folder = new LedgerFolder();
        await using var bench = await OpenAsync(folder, TimeProvider.System);
        bench.World.Faults.Add(
            new SandboxFault(FaultKind.ServerError)
            {
                PathContains = "Microsoft.Support/services",
                Status = HttpStatusCode.Forbidden,
                Times = int.MaxValue,
            }
        );

        var error = await Assert.ThrowsAsync<SupportException>(() =>
            new TopicDesk(bench.Services.Catalog, TimeProvider.System).FindAsync(new TopicQuery { Search = "vm" }, ServiceBench.Token)
        );

        Assert.Equal(SupportErrorKind.PermissionDenied, error.Kind);
    }

    [Fact]
    public async Task An_empty_answer_is_no_catalogue_and_never_replaces_one()
    {
        using var folder = new LedgerFolder();
        await using (var empty = await EmptyAsync(folder, TimeProvider.System))
        {
            var error = await Assert.ThrowsAsync<SupportException>(() => empty.Services.Catalog.ReadAsync(null, refresh: false, ServiceBench.Token));
            Assert.Equal("TopicCatalogEmpty", error.Id);
        }

        var first = await ReadAsync(folder, TimeProvider.System);
        await using var again = await EmptyAsync(folder, new Later(TimeSpan.FromDays(2)));
        var kept = await again.Services.Catalog.ReadAsync(null, refresh: false, ServiceBench.Token);

        Assert.Equal(first.Topics, kept.Topics);
        Assert.Equal("TopicCatalogEmpty", kept.WhyOld?.Id);
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("empty")]
    [InlineData("foreign id")]
    [InlineData("no json")]
    [InlineData("null inside")]
    public async Task A_damaged_file_is_thrown_away_and_read_anew(string damage)
    {
        using var folder = new LedgerFolder();
        await ReadAsync(folder, TimeProvider.System);
        var path = PathIn(folder);
        var text = await File.ReadAllTextAsync(path, ServiceBench.Token);
        var damaged = damage switch
        {
            "cut" => text[..(text.Length / 2)],
            "empty" => string.Empty,
            "foreign id" => text.Replace("/providers/Microsoft.Support/services/5b", "/subscriptions/x/5b", StringComparison.Ordinal),
            "no json" => "<html>",
            _ => text.Replace("\"Topics\":[", "\"Topics\":[null,", StringComparison.Ordinal),
        };
        Assert.NotEqual(text, damaged);
        await File.WriteAllTextAsync(path, damaged, ServiceBench.Token);
        await using var bench = await OpenAsync(folder, TimeProvider.System);

        Assert.Empty(bench.Services.Catalog.Known.Topics);
        Assert.False(File.Exists(path));
        Assert.NotEmpty((await bench.Services.Catalog.ReadAsync(null, refresh: false, ServiceBench.Token)).Topics);
        Assert.True(File.Exists(path));
    }

    [Fact]
    public async Task Another_worlds_catalogue_is_neither_read_nor_thrown_away()
    {
        using var folder = new LedgerFolder();
        await ReadAsync(folder, TimeProvider.System);

        Assert.Null(new TopicFile(PathIn(folder), World with { SandboxWorld = "w2" }).Read());
        Assert.NotNull(new TopicFile(PathIn(folder), World).Read());
    }

    [Fact]
    public async Task While_another_writes_the_file_is_left_and_the_session_goes_on()
    {
        using var folder = new LedgerFolder();
        await using var bench = await OpenAsync(folder, TimeProvider.System);
        await using var other = new FileStream(PathIn(folder) + ".lock", FileMode.Create, FileAccess.ReadWrite, FileShare.None);

        Assert.NotEmpty((await bench.Services.Catalog.ReadAsync(null, refresh: false, ServiceBench.Token)).Topics);
        Assert.False(File.Exists(PathIn(folder)));
    }

    [Fact]
    public async Task It_is_its_owners_alone_and_leaves_nothing_beside_it()
    {
        using var folder = new LedgerFolder();
        await ReadAsync(folder, TimeProvider.System);

        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(PathIn(folder)));
        Assert.Empty(Directory.GetFiles(folder.Path, "*.new"));
    }

    [Fact]
    public async Task A_link_in_its_place_is_not_written_through()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there.");
        using var folder = new LedgerFolder();
        var target = Path.Combine(folder.Path, "mine.txt");
        await File.WriteAllTextAsync(target, "keep me", ServiceBench.Token);
        File.CreateSymbolicLink(PathIn(folder), target);

        await ReadAsync(folder, TimeProvider.System);

        Assert.Equal("keep me", await File.ReadAllTextAsync(target, ServiceBench.Token));
        Assert.NotNull(new FileInfo(PathIn(folder)).LinkTarget);
    }

    private static string PathIn(LedgerFolder folder) => Path.Combine(folder.Path, "topics-global-sandbox.json");

    private static IReadOnlyList<ReceivedRequest> Calls(ServiceBench bench) => bench.Calls(SandboxService.AzureResourceManager);

    private static Task<ServiceBench> OpenAsync(LedgerFolder folder, TimeProvider clock) =>
        ServiceBench.OpenAsync(clock: clock, topics: new TopicFile(PathIn(folder), World));

    private static Task<ServiceBench> EmptyAsync(LedgerFolder folder, TimeProvider clock) =>
        ServiceBench.OpenAsync(clock: clock, topics: new TopicFile(PathIn(folder), World), around: network => new EmptyLists { InnerHandler = network });

    private static async Task<TopicCatalog> ReadAsync(LedgerFolder folder, TimeProvider clock)
    {
        await using var bench = await OpenAsync(folder, clock);
        return await bench.Services.Catalog.ReadAsync(ServiceBench.Contoso, refresh: false, ServiceBench.Token);
    }

    private sealed class Later(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
    }

    private sealed class EmptyLists : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            if (request.RequestUri!.AbsolutePath.EndsWith("Microsoft.Support/services", StringComparison.OrdinalIgnoreCase))
                answer.Content = new StringContent("""{"value":[]}""", System.Text.Encoding.UTF8, "application/json");
            return answer;
        }
    }
}
