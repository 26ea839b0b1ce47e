using System.Diagnostics;
using Microsoft.Data.Sqlite;
using PartnerSupport.Services.Ledger;
using static PartnerSupport.Tests.Ledger.LedgerSamples;

namespace PartnerSupport.Tests.Ledger;

/// <summary>What lies where a ledger is to be: nothing of it is changed before it is known to be ours.</summary>
public sealed class PlantedFileTests : IDisposable
{
    private const UnixFileMode Wide = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private readonly LedgerFolder _folder = new();

    public PlantedFileTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no Unix file modes.");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Other => Path.Combine(_folder.Path, "other");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("DELETE")]
    [InlineData("WAL")]
    public async Task A_database_of_another_program_keeps_its_bytes_and_its_mode(string journal)
    {
        using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _folder.Ledger, Pooling = false }.ToString()))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA journal_mode={journal}; CREATE TABLE bookmarks (url TEXT)";
            command.ExecuteNonQuery();
        }

        await LeftAloneAsync(_folder.Ledger, "LedgerNotOurs");
    }

    [Fact]
    public async Task A_file_that_is_no_database_keeps_its_bytes_and_its_mode()
    {
        await File.WriteAllTextAsync(_folder.Ledger, "these are notes of somebody, and they are long enough to be no header", Stop);

        await LeftAloneAsync(_folder.Ledger, "LedgerCorrupt");
    }

    [Theory]
    [InlineData("")]
    [InlineData("-wal")]
    [InlineData("-shm")]
    [InlineData("-journal")]
    public async Task A_link_is_not_followed_where_the_file_or_one_beside_it_would_lie(string end)
    {
        await File.WriteAllTextAsync(Other, "theirs", Stop);
        File.CreateSymbolicLink(_folder.Ledger + end, Other);

        await LeftAloneAsync(Other, "LedgerNotRegular");
    }

    [Fact]
    public async Task A_link_to_nothing_makes_no_file()
    {
        File.CreateSymbolicLink(_folder.Ledger, Other);

        Assert.Equal("LedgerNotRegular", (await RefusedAsync()).Id);
        Assert.False(File.Exists(Other));
    }

    [Fact]
    public async Task A_pipe_is_refused_without_being_opened()
    {
        await RunAsync("mkfifo", "-m", "644", _folder.Ledger);

        Assert.Equal("LedgerNotRegular", (await RefusedAsync()).Id);
        Assert.Equal(Wide, Mode(_folder.Ledger));
    }

    [Fact]
    public async Task Another_users_file_is_refused()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root can give a file away.");
        await File.WriteAllTextAsync(_folder.Ledger, string.Empty, Stop);
        await RunAsync("chown", "65534", _folder.Ledger);

        Assert.Equal("LedgerNotRegular", (await RefusedAsync()).Id);
    }

    [Fact]
    public void A_device_is_nobodys_file()
    {
        Assert.False(UnixFile.IsFreeOrOwn("/dev/null"));
        Assert.True(UnixFile.IsFreeOrOwn(Other));
    }

    [Theory]
    [InlineData("000")]
    [InlineData("277")]
    public async Task Folders_on_the_way_and_the_file_are_for_their_owner_only_under_any_umask(string umask)
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess || umask == "000", "A runtime that may not write its own files does not start.");
        var deep = Path.Combine(_folder.Path, "a", "b", "c", "ledger.db");
        using var second = SecondProcess.Start(deep, umask);
        await second.WaitForExitAsync(Stop);

        Assert.True(second.ExitCode == 0, await second.StandardOutput.ReadToEndAsync(Stop));
        const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        for (var folder = Path.GetDirectoryName(deep)!; folder != _folder.Path; folder = Path.GetDirectoryName(folder)!)
            Assert.Equal(owner | UnixFileMode.UserExecute, Mode(folder));
        Assert.Equal(owner, Mode(deep));
    }

    private async Task LeftAloneAsync(string path, string id)
    {
        SetMode(path);
        var before = await File.ReadAllBytesAsync(path, Stop);

        Assert.Equal(id, (await RefusedAsync()).Id);

        Assert.Equal(before, await File.ReadAllBytesAsync(path, Stop));
        Assert.Equal(Wide, Mode(path));
    }

    private Task<SupportException> RefusedAsync() =>
        Assert.ThrowsAsync<SupportException>(() =>
            LedgerFactory.OpenAsync(_folder.Ledger, Live, new LedgerClock(), LedgerShorthand.Runner, Stop).WaitAsync(TimeSpan.FromSeconds(10), Stop)
        );

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync(Stop);
        Assert.Equal(0, process.ExitCode);
    }

    private static UnixFileMode Mode(string path) => OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(path);

    private static void SetMode(string path)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, Wide);
    }
}
