using PartnerSupport.Services.Ledger;
using static PartnerSupport.Tests.Ledger.LedgerSamples;

namespace PartnerSupport.Tests.Ledger;

/// <summary>Where a ledger may lie, and what is said where it cannot.</summary>
public sealed class LedgerPlaceTests : IDisposable
{
    private readonly LedgerFolder _folder = new();
    private readonly LedgerClock _clock = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_network_share_is_refused()
    {
        var told = Assert.Throws<SupportException>(() => new SqliteDialect(_folder.Ledger, _ => DriveType.Network));
        var unc = Assert.Throws<SupportException>(() => new SqliteDialect(@"\\server\share\ledger.db", _ => DriveType.Unknown));

        Assert.Equal(["LedgerOnNetworkShare", "LedgerOnNetworkShare"], [told.Id, unc.Id]);
        Assert.False(File.Exists(_folder.Ledger));
        Assert.NotEqual(DriveType.Network, SqliteFile.DriveTypeOf(Path.Combine(_folder.Path, "not", "there", "yet.db")));
    }

    [Fact]
    public async Task A_place_where_nothing_can_be_written_is_named()
    {
        var inAFile = Path.Combine(_folder.Path, "file");
        await File.WriteAllTextAsync(inAFile, "x", Stop);

        var below = await Assert.ThrowsAsync<SupportException>(() =>
            LedgerFactory.OpenAsync(Path.Combine(inAFile, "ledger.db"), Live, _clock, LedgerShorthand.Runner, Stop)
        );
        var folder = await Assert.ThrowsAsync<SupportException>(() => LedgerFactory.OpenAsync(_folder.Path, Live, _clock, LedgerShorthand.Runner, Stop));

        Assert.Equal(["LedgerNotWritable", "LedgerNotWritable"], [below.Id, folder.Id]);
    }

    [Theory]
    [InlineData(13, "LedgerFull", SupportErrorKind.LimitsExceeded)]
    [InlineData(8, "LedgerNotWritable", SupportErrorKind.PermissionDenied)]
    [InlineData(11, "LedgerCorrupt", SupportErrorKind.InvalidData)]
    [InlineData(10, "LedgerFailed", SupportErrorKind.ResourceUnavailable)]
    public void Each_code_of_sqlite_becomes_an_error_of_ours(int code, string id, SupportErrorKind kind)
    {
        var error = SqliteDialect.Translate(code, code, "here");

        Assert.Equal((id, kind), (error.Id, error.Kind));
        Assert.NotEqual(id, error.Message);
        Assert.NotNull(error.Action);
    }

    [Fact]
    public void Without_a_name_a_ledger_lies_in_the_users_local_folder_and_a_sandboxs_beside_it()
    {
        var live = Assert.IsType<LedgerPlace.File>(LedgerPlace.Of(null, Live)).Path;
        var sandbox = Assert.IsType<LedgerPlace.File>(LedgerPlace.Of("  ", Rehearsal)).Path;

        Assert.Equal(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "PartnerSupport", "ledger.db"), live);
        Assert.Equal(Path.GetDirectoryName(live), Path.GetDirectoryName(sandbox));
        Assert.NotEqual(live, sandbox);
        Assert.IsType<LedgerPlace.Memory>(LedgerPlace.Of(":memory:", Rehearsal));
    }

    [Theory]
    [InlineData("ledger.db")]
    [InlineData("team=emea.db")]
    [InlineData("./sub=1/x.db")]
    [InlineData("q=1/x.db")]
    [InlineData("postgres-ledger.db")]
    [InlineData("postgresql.db")]
    [InlineData("host.db")]
    [InlineData("./host=a.db")]
    [InlineData("./team=emea")]
    [InlineData("/var/lib/a;b=c.db")]
    [InlineData("C:\\desk\\ledger.db")]
    [InlineData("한국=팀.db")]
    public void A_file_is_a_file_whatever_signs_its_name_holds(string name)
    {
        Assert.Equal(LedgerKind.File, LedgerName.KindOf(name));
        Assert.IsType<LedgerPlace.File>(LedgerPlace.Of(name, Live));
    }

    [Theory]
    [InlineData("Data Source=x.db")]
    [InlineData("DataSource=x.db;Password=s3cret")]
    [InlineData("Data Source=db.example;Initial Catalog=csp;User ID=desk;Password=s3cret")]
    [InlineData("postgress://desk:s3cret@db.example/csp")]
    [InlineData("postgres:/desk:s3cret@db.example/csp")]
    [InlineData("mysql://desk:s3cret@db.example/csp")]
    [InlineData("jdbc:postgresql://db.example/csp?user=desk&password=s3cret")]
    [InlineData("desk:s3cret@db.example/csp")]
    [InlineData("Hsot=db.example;Pasword=s3cret")]
    [InlineData("Passwrod=s3cret")]
    [InlineData("password=s3cret")]
    [InlineData("user=desk password=s3cret")]
    [InlineData(":memory")]
    [InlineData("memory:")]
    public void A_mistyped_connection_string_never_becomes_a_file_and_is_nowhere_quoted(string name)
    {
        Assert.Equal(LedgerKind.Unknown, LedgerName.KindOf(name));
        var error = Assert.Throws<SupportException>(() => LedgerPlace.Of(name, Live));
        Assert.Equal("LedgerConnectionInvalid", error.Id);
        Assert.DoesNotContain("s3cret", error.ToString() + error.Action + error.Target, StringComparison.Ordinal);
        Assert.DoesNotContain(name, error.ToString() + error.Action, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_no_file_can_have_is_refused() =>
        Assert.All(
            ["/var/lib/led\0ger.db", "led\ud800ger.db"],
            name => Assert.Equal("LedgerTextInvalid", Assert.Throws<SupportException>(() => LedgerPlace.Of(name, Live)).Id)
        );

    [Theory]
    [InlineData(":memory:")]
    [InlineData(":MEMORY:")]
    [InlineData(" :Memory: ")]
    public void The_word_for_memory_is_read_in_any_capitals(string name) => Assert.Equal(LedgerKind.Memory, LedgerName.KindOf(name));
}
