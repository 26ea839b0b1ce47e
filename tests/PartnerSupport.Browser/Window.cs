using Microsoft.Playwright;

namespace PartnerSupport.Browser;

/// <summary>A page of hand-offs as an operator has it open, and what it asked for and complained of.</summary>
internal sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly string _file;

    private Window(IBrowserContext context, IPage page, string file) => (_context, Page, _file) = (context, page, file);

    internal IPage Page { get; }

    /// <summary>Everything that was asked for, but the page itself.</summary>
    internal List<string> Requests { get; } = [];

    /// <summary>Messages of the console, among them each breach of the Content-Security-Policy, and errors of the script.</summary>
    internal List<string> Complaints { get; } = [];

    internal static async Task<Window> OpenAsync(
        Chromium chromium,
        HandOffSheet sheet,
        ColorScheme scheme = ColorScheme.Light,
        int width = 1280,
        DateTimeOffset? frozenAt = null,
        bool isStopped = false
    )
    {
        var context = await chromium.OpenAsync(
            new()
            {
                ColorScheme = scheme,
                ViewportSize = new() { Width = width, Height = 900 },
                ReducedMotion = ReducedMotion.Reduce,
                Locale = sheet.Style.Culture.Name,
                TimezoneId = "Europe/Madrid",
                Offline = true,
            }
        );
        var page = await context.NewPageAsync();
        var file = Path.Combine(Path.GetTempPath(), $"hand-off-{Guid.NewGuid():N}.html");
        await File.WriteAllTextAsync(file, SheetPage.Render(sheet));
        var window = new Window(context, page, file);
        var address = new Uri(file).AbsoluteUri;
        page.Request += (_, request) => window.Note(window.Requests, request.Url == address ? null : request.Url);
        page.Console += (_, message) => window.Note(window.Complaints, message.Type is "error" or "warning" ? message.Text : null);
        page.PageError += (_, error) => window.Note(window.Complaints, error);
        page.Dialog += (_, dialog) => window.Note(window.Complaints, $"dialog: {dialog.Message}");
        if (frozenAt is { } time)
            await (isStopped ? page.Clock.InstallAsync(new() { TimeDate = time.UtcDateTime.AddMinutes(-1) }) : page.Clock.SetFixedTimeAsync(time.UtcDateTime));
        await page.GotoAsync(address);
        if (frozenAt is { } stop && isStopped)
            await page.Clock.PauseAtAsync(stop.UtcDateTime);
        return window;
    }

    /// <summary>What the clipboard holds, found as a person would: by pasting it somewhere else.</summary>
    internal async Task<string> PasteAsync()
    {
        var other = await _context.NewPageAsync();
        await other.SetContentAsync("<textarea autofocus></textarea>");
        await other.Locator("textarea").FocusAsync();
        await other.Keyboard.PressAsync("Control+V");
        var text = await other.Locator("textarea").InputValueAsync();
        await other.CloseAsync();
        await Page.BringToFrontAsync();
        return text;
    }

    /// <summary>Waits until the page has said that something is on the clipboard.</summary>
    internal Task SaidAsync(string text) => Assertions.Expect(Page.Locator("#said")).ToHaveTextAsync(text);

    internal Task ShootAsync(string name, bool isWhole = true) =>
        Page.ScreenshotAsync(new() { Path = Path.Combine(Results, $"{name}.png"), FullPage = isWhole });

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        File.Delete(_file);
    }

    private void Note(List<string> list, string? text)
    {
        if (text is null)
            return;
        lock (list)
            list.Add(text);
    }

    private static string Results { get; } = Path.Combine(Root(), "TestResults", "sheet");

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PartnerSupport.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? AppContext.BaseDirectory;
    }
}
