using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace PartnerSupport.Browser;

/// <summary>The page is closed to the world, open to everybody who works with it, and fits every window.</summary>
public sealed class PageTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Evil = "\u202Eexe.<img src=x onerror=alert(1)></title></pre><script>alert(2)</script>\u001b[2J\"' onclick=alert(3) {0}";

    [Theory]
    [InlineData("en", ColorScheme.Light, 1280)]
    [InlineData("en", ColorScheme.Dark, 1280)]
    [InlineData("en", ColorScheme.Light, 320)]
    [InlineData("ko", ColorScheme.Light, 1280)]
    [InlineData("ko", ColorScheme.Dark, 320)]
    public async Task Axe_finds_nothing_and_nothing_scrolls_sideways(string language, ColorScheme scheme, int width)
    {
        foreach (var sheet in new[] { Sheets.One(language), Sheets.Several(language) })
        {
            await using var window = await Window.OpenAsync(chromium, sheet, scheme, width, Sheets.Now);
            await window.Page.Keyboard.PressAsync("n");
            await Assertions.Expect(window.Page.Locator(".field.now")).ToHaveCountAsync(1);

            var found = await window.Page.RunAxe();
            Assert.Empty(found.Violations.Select(one => $"{one.Id}: {string.Join("; ", one.Nodes.Select(node => node.Html))}"));
            Assert.NotEmpty(found.Passes);
            Assert.Equal(width, await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            await window.ShootAsync($"{(sheet.Items.Count == 1 ? "one" : "several")}-{language}-{scheme}-{width}".ToLowerInvariant());
        }
    }

    [Fact]
    public async Task Nothing_is_asked_of_the_network_and_nothing_breaks_the_policy()
    {
        await using var window = await Window.OpenAsync(chromium, Sheets.Several());
        await window.Page.Keyboard.PressAsync("n");
        await window.SaidAsync("Copied: Issue type");

        Assert.Empty(window.Requests);
        Assert.Empty(window.Complaints);
    }

    [Theory]
    [InlineData("const s = document.createElement('script'); s.textContent = 'window.bad = 1'; document.head.append(s)")]
    [InlineData("const i = new Image(); i.src = 'https://evil.example/x.png'; document.body.append(i)")]
    [InlineData("document.body.setAttribute('onclick', 'window.bad = 1'); document.body.click()")]
    [InlineData("fetch('https://evil.example/').catch(() => {})")]
    public async Task The_policy_stops_what_is_not_the_pages_own(string attempt)
    {
        await using var window = await Window.OpenAsync(chromium, Sheets.One());

        await window.Page.EvaluateAsync($"() => {{ try {{ {attempt} }} catch {{ }} }}");
        await Assertions.Expect(window.Page.Locator("body")).ToBeVisibleAsync();
        Assert.False(await window.Page.EvaluateAsync<bool>("'bad' in window"));
        Assert.NotEmpty(window.Complaints);
    }

    [Fact]
    public async Task Markup_and_signs_that_turn_text_are_shown_as_text_wherever_they_stand()
    {
        var sheet = Sheets.One(change: request =>
            request with
            {
                Title = Evil,
                Description = Evil,
                Topic = Evil,
                CustomerName = Evil,
                CustomerDomain = Evil,
                ExternalReference = Evil,
                Owner = Evil,
                Attachments = [new() { Name = Evil, Path = Evil }],
            }
        );
        await using var window = await Window.OpenAsync(chromium, sheet);
        var page = window.Page;

        Assert.Equal(0, await page.Locator("img").CountAsync());
        Assert.Equal(1, await page.Locator("script").CountAsync());
        Assert.Equal(0, await page.Locator("[onclick]").CountAsync());
        var text = await page.Locator("body").InnerTextAsync();
        Assert.Contains("<U+202E>exe.<img src=x onerror=alert(1)>", text);
        Assert.DoesNotContain('\u202E', text);
        Assert.DoesNotContain('\u001b', text);
        Assert.Contains("<script>alert(2)</script>", await page.Locator("h2").InnerTextAsync());
        await page.Locator(".field button[data-name=Description]").ClickAsync();
        await window.SaidAsync("Copied: Description");
        Assert.Equal(sheet.Items[0].Form.Single(entry => entry.Field.Name == "Description").Value, await window.PasteAsync());
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task The_countdown_turns_and_tells_when_the_deadline_is_over()
    {
        await using var window = await Window.OpenAsync(chromium, Sheets.One(), frozenAt: Sheets.Now, isStopped: true);
        var count = window.Page.Locator(".facts .count");

        await Assertions.Expect(count).ToHaveTextAsync("42 min 0 s left");
        await window.Page.Clock.RunForAsync(1000);
        await Assertions.Expect(count).ToHaveTextAsync("41 min 59 s left");
        await window.Page.Clock.FastForwardAsync("45:00");
        await window.Page.Clock.RunForAsync(1000);
        await Assertions.Expect(count).ToContainTextAsync("Overdue by 3 min");
    }

    [Fact]
    public async Task On_paper_there_are_no_buttons_and_the_link_is_written_out()
    {
        await using var window = await Window.OpenAsync(chromium, Sheets.One(), ColorScheme.Dark);
        await window.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.False(await window.Page.Locator(".bar").IsVisibleAsync());
        Assert.False(await window.Page.Locator(".field button").First.IsVisibleAsync());
        Assert.True(await window.Page.Locator(".field pre").First.IsVisibleAsync());
        Assert.Equal("rgb(255, 255, 255)", await window.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        await window.ShootAsync("paper");
    }

    [Fact]
    public async Task In_Korean_the_English_label_stands_beside_the_portals()
    {
        await using var window = await Window.OpenAsync(chromium, Sheets.One("ko"));

        Assert.Equal("ko", await window.Page.EvaluateAsync<string>("document.documentElement.lang"));
        var label = await window.Page.Locator(".field .label").Filter(new() { HasText = "심각도" }).InnerTextAsync();
        Assert.Contains("Severity", label);
        Assert.Contains("포털의 영문 값", label);
    }
}
