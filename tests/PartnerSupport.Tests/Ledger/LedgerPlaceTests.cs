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
}
