using System.Globalization;
using PartnerSupport.Services.Sheets;

namespace PartnerSupport.Tests.Desk;

/// <summary>Pages of hand-offs are their owner's alone and do not stay.</summary>
public sealed class SheetFolderTests : IDisposable
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    private readonly string _root = Directory.CreateTempSubdirectory("sheets").FullName;

    private string Folder => Path.Combine(_root, "mine");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task A_page_is_for_its_owner_alone_and_goes_when_its_number_is_told()
    {
        await using var world = await DeskWorld.OpenAsync();
        var desk = DeskOf(world);
        var handOff = await world.SubmitAsync(DeskWorld.Office());
        var path = await desk.HandOffs.WriteSheetAsync([handOff], English, Token);

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Folder));
        }

        Assert.Contains(handOff.FormFields["Title"], await File.ReadAllTextAsync(path, Token));
        await desk.Requests.SetNumberAsync(handOff.Reference!, "2611220050000123", Token);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Folder));
    }

    [Fact]
    public async Task A_page_of_several_stays_until_the_last_is_settled_and_lists_them_by_deadline()
    {
        await using var world = await DeskWorld.OpenAsync();
        var desk = DeskOf(world);
        var late = await world.SubmitAsync(DeskWorld.Office("Calendars are empty") with { Severity = SupportSeverity.Minimal });
        var soon = await world.SubmitAsync(DeskWorld.Office() with { Severity = SupportSeverity.Critical });
        var path = await desk.HandOffs.WriteSheetAsync([late, soon], English, Token);
        var text = await File.ReadAllTextAsync(path, Token);

        Assert.True(
            text.IndexOf($"<article id=\"{soon.Reference}\"", StringComparison.Ordinal)
                < text.IndexOf($"<article id=\"{late.Reference}\"", StringComparison.Ordinal)
        );
        await desk.Requests.SetNumberAsync(soon.Reference!, "2611220050000123", Token);
        Assert.True(File.Exists(path));
        await desk.Requests.SetNumberAsync(late.Reference!, "2611220050000124", Token);
        Assert.False(File.Exists(path));
    }

    [Fact]
    public async Task A_page_has_its_day_whatever_becomes_of_its_hand_off_and_what_is_not_ours_stays()
    {
        await using var world = await DeskWorld.OpenAsync();
        var desk = DeskOf(world);
        var path = await desk.HandOffs.WriteSheetAsync([await world.SubmitAsync(DeskWorld.Office())], English, Token);
        var other = Path.Combine(Folder, "notes.txt");
        await File.WriteAllTextAsync(other, "mine", Token);
        foreach (var file in new[] { path, other })
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddHours(-23));
        await desk.HandOffs.TidySheetsAsync(Token);
        Assert.True(File.Exists(path));

        foreach (var file in new[] { path, other })
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddHours(-25));
        await desk.HandOffs.TidySheetsAsync(Token);
        Assert.Equal([other], Directory.EnumerateFiles(Folder));
    }

    [Fact]
    public async Task A_page_is_not_written_through_a_link_that_lies_under_its_name()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right there that few have.");
        var folder = new SheetFolder(Folder);
        Directory.CreateDirectory(Folder);
        var victim = Path.Combine(_root, "victim");
        await File.WriteAllTextAsync(victim, "as it was", Token);
        File.CreateSymbolicLink(Path.Combine(Folder, "a.html"), victim);

        await folder.WriteAsync("a.html", "page", Token);

        Assert.Equal("as it was", await File.ReadAllTextAsync(victim, Token));
        Assert.Equal("page", await File.ReadAllTextAsync(Path.Combine(Folder, "a.html"), Token));
    }

    [Fact]
    public async Task Where_no_folder_can_be_the_error_says_so()
    {
        await File.WriteAllTextAsync(Folder, "a file in its place", Token);

        var refused = await Assert.ThrowsAsync<SupportException>(() => new SheetFolder(Folder).WriteAsync("a.html", "page", Token));
        Assert.Equal(ErrorIds.SheetNotWritten, refused.Id);
        Assert.Empty(new SheetFolder(Folder).List());
    }

    private SupportDesk DeskOf(DeskWorld world) => new(world.Session.Ports with { Sheets = new SheetFolder(Folder) });
}
