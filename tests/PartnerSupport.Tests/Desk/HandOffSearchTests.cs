using PartnerSupport.Sandbox;

namespace PartnerSupport.Tests.Desk;

/// <summary>How a hand-off that a person submitted finds its number, and how a wrong one is mended.</summary>
public sealed class HandOffSearchTests
{
    private const string Mailbox = "support@relecloud.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hand_off_that_was_submitted_in_the_Azure_portal_finds_its_number()
    {
        await using var world = await DeskWorld.OpenAsync();
        var handOff = await world.SubmitAsync(DeskWorld.Azure() with { Channel = ChannelPreference.Portal });
        var number = world.World.FileInAzurePortal(DeskWorld.FirstSubscription, handOff.FormFields["Title"], handOff.FormFields["Description"]);

        var parts = await world.SyncAsync();

        Assert.Contains(parts, part => part.Update is { What: RequestUpdateKind.RequestNumber, From: null } update && update.To == number);
        Assert.Contains(parts, part => part.Update is { What: RequestUpdateKind.Status, From: "ToSubmit", To: "Open" });
        Assert.Equal(
            (LedgerState.Filed, number),
            ((await world.RowAsync(handOff.Reference!)).State, (await world.RowAsync(handOff.Reference!)).Request.RequestNumber)
        );
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("mail is late ({1}), see below")]
    public async Task A_hand_off_that_was_submitted_elsewhere_finds_its_number_at_Partner_Center_however_the_reference_was_copied(string title)
    {
        await using var world = await DeskWorld.OpenAsync();
        var handOff = await world.SubmitAsync(DeskWorld.Office());
        var typed = handOff.Reference!.ToLowerInvariant().Replace('0', 'o').Replace('1', 'l');
        var number = world.World.FileInPortal(handOff.CustomerId.ToString("D"), string.Format(null, title, handOff.FormFields["Title"], typed), "As reported.");

        await world.SyncAsync();

        Assert.Equal(number, (await world.RowAsync(handOff.Reference!)).Request.RequestNumber);
    }

    [Fact]
    public async Task Of_several_matches_none_is_chosen()
    {
        await using var world = await DeskWorld.OpenAsync();
        var handOff = await world.SubmitAsync(DeskWorld.Office());
        var customer = handOff.CustomerId.ToString("D");
        var one = world.World.FileInPortal(customer, handOff.FormFields["Title"], "As reported.");
        var two = world.World.FileInPortal(customer, handOff.FormFields["Title"], "As reported, again.");

        var warning = Assert.Single(await world.SyncAsync()).Warning!;

        Assert.Equal("SeveralNumbers", warning.Id);
        Assert.Contains(one, warning.Message, StringComparison.Ordinal);
        Assert.Contains(two, warning.Message, StringComparison.Ordinal);
        Assert.Equal(LedgerState.ToSubmit, (await world.RowAsync(handOff.Reference!)).State);
    }

    [Fact]
    public async Task Another_customers_request_with_the_reference_is_no_match()
    {
        await using var world = await DeskWorld.OpenAsync();
        var handOff = await world.SubmitAsync(DeskWorld.Office());
        var other = (await world.Desk.Customers.ResolveAsync("Contoso", Stop)).TenantId;
        world.World.FileInPortal(other.ToString("D"), handOff.FormFields["Title"], "As reported.");

        await world.SyncAsync();

        Assert.Null((await world.RowAsync(handOff.Reference!)).Request.RequestNumber);
    }

    [Fact]
    public async Task Microsofts_mail_tells_the_number_where_nothing_else_does()
    {
        await using var world = await DeskWorld.OpenAsync();
        var handOff = await world.SubmitAsync(DeskWorld.Office());
        world.World.AcknowledgeByMail(Mailbox, "2611270040001234", handOff.FormFields["Title"]);

        var without = await world.SyncAsync();
        await world.SyncAsync(mailbox: Mailbox);

        Assert.Empty(without);
        Assert.Equal("2611270040001234", (await world.RowAsync(handOff.Reference!)).Request.RequestNumber);
        Assert.All(world.World.Requests.Where(call => call.Path.Contains("messages", StringComparison.Ordinal)), call => Assert.Equal("GET", call.Method));
    }

    [Theory]
    [InlineData("attacker@support.microsoft.com.example", "dmarc=pass")]
    [InlineData("support@mail.support.microsoft.com", "dmarc=fail")]
    [InlineData("support@mail.support.microsoft.com", null)]
    public async Task A_mail_that_only_says_it_is_Microsofts_tells_nothing(string from, string? authentication)
    {
        await using var world = await DeskWorld.OpenAsync();
        var handOff = await world.SubmitAsync(DeskWorld.Office());
        world.World.Receive(
            new SandboxMail(Mailbox, from, $"{handOff.FormFields["Title"]} - TrackingID#2611270040001234", "", DateTimeOffset.UtcNow, authentication)
        );

        await world.SyncAsync(mailbox: Mailbox);

        Assert.Null((await world.RowAsync(handOff.Reference!)).Request.RequestNumber);
    }

    [Fact]
    public async Task A_mailbox_that_cannot_be_read_is_one_error_and_the_rest_goes_on()
    {
        await using var world = await DeskWorld.OpenAsync();
        var handOff = await world.SubmitAsync(DeskWorld.Office());
        var number = world.World.FileInPortal(handOff.CustomerId.ToString("D"), handOff.FormFields["Title"], "As reported.");

        var parts = await world.SyncAsync(mailbox: "nobody@elsewhere.example");
        var noAddress = await Assert.ThrowsAsync<SupportException>(() => world.SyncAsync(mailbox: "support"));

        Assert.Equal(SupportErrorKind.ObjectNotFound, Assert.Single(parts, part => part.Error is not null).Error!.Kind);
        Assert.Equal(number, (await world.RowAsync(handOff.Reference!)).Request.RequestNumber);
        Assert.Equal("MailboxInvalid", noAddress.Id);
    }

    [Fact]
    public async Task A_number_that_was_told_wrong_is_mended_and_the_trail_keeps_both()
    {
        await using var world = await DeskWorld.OpenAsync();
        var handOff = await world.SubmitAsync(DeskWorld.Office());
        await world.Desk.Requests.SetNumberAsync(handOff.Reference!, "2611270040001234", Stop);

        var refused = await Assert.ThrowsAsync<SupportException>(() => world.Desk.Requests.SetNumberAsync(handOff.Reference!, "2611270040001243", Stop));
        var mended = await world.Desk.Requests.SetNumberAsync(handOff.Reference!, "2611270040001243", Stop, mayReplace: true);

        Assert.Equal("RequestNumberDiffers", refused.Id);
        Assert.Contains("-Force", refused.Action, StringComparison.Ordinal);
        Assert.Equal("2611270040001243", mended.RequestNumber);
        var evidence = Assert.Single(await world.HistoryAsync(handOff.Reference!), happened => happened.What == "NumberCorrected");
        Assert.Contains(new FieldChange("RequestNumber", "2611270040001234", "2611270040001243"), evidence.Changes);
    }

    [Fact]
    public async Task A_number_that_the_service_gave_is_nobodys_to_change()
    {
        await using var world = await DeskWorld.OpenAsync();
        var filed = await world.SubmitAsync(DeskWorld.Azure());

        var refused = await Assert.ThrowsAsync<SupportException>(() =>
            world.Desk.Requests.SetNumberAsync(filed.Reference!, "2611270040001243", Stop, mayReplace: true)
        );

        Assert.Equal("RequestNotToSubmit", refused.Id);
    }

    [Fact]
    public async Task A_name_in_the_place_of_a_number_is_not_repeated()
    {
        await using var world = await DeskWorld.OpenAsync();
        var handOff = await world.SubmitAsync(DeskWorld.Office());

        var refused = await Assert.ThrowsAsync<SupportException>(() => world.Desk.Requests.SetNumberAsync(handOff.Reference!, "Lee Gu", Stop));

        Assert.Equal("RequestNumberInvalid", refused.Id);
        Assert.DoesNotContain("Lee", refused.Message, StringComparison.Ordinal);
    }
}
