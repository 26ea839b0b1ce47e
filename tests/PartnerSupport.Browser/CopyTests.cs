namespace PartnerSupport.Browser;

/// <summary>What an operator pastes is what belongs in the form.</summary>
public sealed class CopyTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Every_button_copies_exactly_its_text()
    {
        var sheet = Sheets.One();
        await using var window = await Window.OpenAsync(chromium, sheet);

        foreach (var entry in sheet.Items[0].Form)
        {
            await window.Page.Locator($".field button[data-name=\"{entry.Field.English}\"]").ClickAsync();
            await window.SaidAsync($"Copied: {entry.Field.English}");
            Assert.Equal(entry.Value, await window.PasteAsync());
        }

        Assert.Contains(sheet.Items[0].Form, entry => entry.Value.Contains(Sheets.Description, StringComparison.Ordinal));
        await window.Page.Locator(".files button.copy").ClickAsync();
        await window.SaidAsync("Copied: headers.txt");
        Assert.Equal("/home/ana/incidents/headers.txt", await window.PasteAsync());
    }

    [Fact]
    public async Task One_key_copies_the_next_field_through_all_hand_offs_and_another_the_one_before()
    {
        var sheet = Sheets.Several();
        await using var window = await Window.OpenAsync(chromium, sheet);
        var all = sheet.Items.SelectMany(item => item.Form).ToArray();

        foreach (var entry in all)
        {
            await window.Page.Keyboard.PressAsync("n");
            await window.SaidAsync($"Copied: {entry.Field.English}");
        }

        Assert.Equal(all.Length, await window.Page.Locator(".field.done").CountAsync());
        Assert.Equal(all[^1].Value, await window.PasteAsync());
        Assert.True(await window.Page.Locator("#next").IsDisabledAsync());
        await window.Page.Keyboard.PressAsync("p");
        await window.SaidAsync($"Copied: {all[^2].Field.English}");
        Assert.Equal(all[^2].Value, await window.PasteAsync());
    }

    [Fact]
    public async Task A_Korean_keyboard_has_the_same_keys()
    {
        await using var window = await Window.OpenAsync(chromium, Sheets.One("ko"));

        // A browser gives the clipboard only to a page that somebody touches.
        await window.Page.Keyboard.PressAsync("a");
        await window.Page.EvaluateAsync("document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ㅜ', code: 'KeyN', bubbles: true }))");
        await window.SaidAsync("복사됨: 문제 유형");
        Assert.Equal("Technical", await window.PasteAsync());
    }

    [Fact]
    public async Task The_keys_can_be_turned_off_and_are_letters_where_a_number_is_typed()
    {
        await using var window = await Window.OpenAsync(chromium, Sheets.One());

        await window.Page.Locator("input[data-line]").FocusAsync();
        await window.Page.Keyboard.PressAsync("n");
        Assert.Equal("n", await window.Page.Locator("input[data-line]").InputValueAsync());
        await window.Page.Locator("#keys").UncheckAsync();
        await window.Page.Keyboard.PressAsync("n");
        await window.Page.Locator("#keys").CheckAsync();
        Assert.Equal(0, await window.Page.Locator(".field.now").CountAsync());
        await window.Page.Keyboard.PressAsync("n");
        await window.SaidAsync("Copied: Issue type");
    }

    [Theory]
    [InlineData("2611220050000123", "2611220050000123")]
    [InlineData(" [TrackingID#2611220050000123]", "2611220050000123")]
    [InlineData("SR 261122-005000012", "261122005000012")]
    [InlineData("26112200500001", null)]
    [InlineData("2611220050000123; Remove-Item", null)]
    public async Task The_line_that_tells_the_number_takes_what_the_module_takes(string typed, string? number)
    {
        await using var window = await Window.OpenAsync(chromium, Sheets.One());
        Assert.Equal(number is not null, RequestNumber.TryParse(typed, out var read));
        Assert.Equal(number, read);

        await window.Page.Locator("input[data-line]").FillAsync(typed);
        await window.Page.Locator(".line button.copy").ClickAsync();
        await window.SaidAsync("Copied: Command");
        Assert.Equal($"Set-CspSupportRequest CSP-7Q2M4XKD -RequestNumber {number}", await window.PasteAsync());
        Assert.Equal(number is null ? "A number has 15 or 16 digits." : "", await window.Page.Locator(".wrong").InnerTextAsync());
    }
}
