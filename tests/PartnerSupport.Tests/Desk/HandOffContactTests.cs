using PartnerSupport.Sandbox;

namespace PartnerSupport.Tests.Desk;

/// <summary>A hand-off waits for a person, and whose its contact is can change meanwhile (R8, R11).</summary>
public sealed class HandOffContactTests
{
    private const string Desk = "desk@outsourced.example";

    private static readonly ContactInput Contact = new() { Name = "Night Desk", Email = Desk };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static SupportPolicy Declared => new() { DeclaredAddresses = [Desk] };

    private static SupportPolicy BecameTheirs =>
        Declared with
        {
            KnownCustomerContacts = new Dictionary<Guid, IReadOnlyList<ContactInput>> { [new Guid(DefaultWorld.FabrikamTenantId)] = [Contact] },
        };

    [Fact]
    public async Task One_that_became_the_customers_is_neither_shown_nor_opened_and_says_what_to_do()
    {
        await using var world = await DeskWorld.OpenAsync();
        var handOff = await HandOffAsync(world);
        Assert.Equal(Desk, (await world.Desk.Requests.GetAsync(handOff.Reference!, cancellationToken: Token)).Contact!.Email);

        await world.Desk.Contacts.SetPolicyAsync(BecameTheirs, Token);

        Func<Task>[] ways =
        [
            () => world.Desk.Requests.GetAsync(handOff.Reference!, cancellationToken: Token),
            () => world.Desk.Requests.GetAsync(handOff, Token),
            () => world.Desk.Requests.DemandContactAsync(handOff, Token),
        ];
        foreach (var way in ways)
        {
            var refused = await Assert.ThrowsAsync<SupportException>(way);
            Assert.Equal((ErrorIds.HandOffContactRefused, SupportErrorKind.SecurityError), (refused.Id, refused.Kind));
            Assert.Contains(handOff.Reference!, refused.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(Desk, refused.Message, StringComparison.Ordinal);
            Assert.Contains("-OnDuplicate Create", refused.Action, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_list_gives_no_contact_that_nobody_judged_and_opening_its_row_reads_and_judges_it()
    {
        await using var world = await DeskWorld.OpenAsync();
        var handOff = await HandOffAsync(world);
        world.World.ClearRequests();

        var listed = Assert.Single(await world.ListAsync(new RequestQuery { Statuses = [RequestStatus.ToSubmit] })).Item!;
        var recent = Assert.Single(await world.Desk.Requests.GetRecentAsync(10, Token));

        Assert.Empty(world.World.Requests);
        foreach (var one in new[] { listed, recent })
            Assert.Equal((null, 0, 0), (one.Contact, one.Steps.Count, one.FormFields.Count));
        var opened = await world.Desk.Requests.DemandContactAsync(listed, Token);
        Assert.Equal((Desk, handOff.Steps.Count, handOff.FormFields.Count), (opened.Contact!.Email, opened.Steps.Count, opened.FormFields.Count));

        await world.Desk.Contacts.SetPolicyAsync(BecameTheirs, Token);
        var refused = await Assert.ThrowsAsync<SupportException>(() => world.Desk.Requests.DemandContactAsync(listed, Token));
        Assert.Equal(ErrorIds.HandOffContactRefused, refused.Id);
    }

    [Fact]
    public async Task One_that_is_declared_no_more_is_refused_and_passes_again_when_it_is_declared_again()
    {
        await using var world = await DeskWorld.OpenAsync();
        var handOff = await HandOffAsync(world);

        await world.Desk.Contacts.SetPolicyAsync(new SupportPolicy(), Token);
        var refused = await Assert.ThrowsAsync<SupportException>(() => world.Desk.Requests.GetAsync(handOff.Reference!, cancellationToken: Token));
        await world.Desk.Contacts.SetPolicyAsync(Declared, Token);

        Assert.Equal(ErrorIds.HandOffContactRefused, refused.Id);
        Assert.Equal(handOff.Reference, (await world.Desk.Requests.GetAsync(handOff.Reference!, cancellationToken: Token)).Reference);
    }

    [Fact]
    public async Task One_is_not_handed_out_as_the_answer_to_the_same_report_either()
    {
        await using var world = await DeskWorld.OpenAsync();
        await HandOffAsync(world);
        await world.Desk.Contacts.SetPolicyAsync(BecameTheirs, Token);

        var refused = await Assert.ThrowsAsync<SupportException>(() =>
            world.Desk.Filing.SubmitAsync(DeskWorld.Office() with { OnDuplicate = DuplicateHandling.Return }, Token)
        );

        Assert.Equal(ErrorIds.HandOffContactRefused, refused.Id);
    }

    [Fact]
    public async Task The_number_of_one_that_was_submitted_all_the_same_is_still_taken()
    {
        await using var world = await DeskWorld.OpenAsync();
        var handOff = await HandOffAsync(world);
        await world.Desk.Contacts.SetPolicyAsync(BecameTheirs, Token);

        var open = await world.Desk.Requests.SetNumberAsync(handOff.Reference!, "2611220050000123", Token);

        Assert.Equal(RequestStatus.Open, open.Status);
        Assert.Equal("2611220050000123", (await world.Desk.Requests.GetAsync(handOff.Reference!, cancellationToken: Token)).RequestNumber);
    }

    private static async Task<SupportRequest> HandOffAsync(DeskWorld world)
    {
        await world.Desk.Contacts.SetPolicyAsync(Declared, Token);
        var handOff = await world.Desk.Filing.SubmitAsync(DeskWorld.Office() with { Contact = Contact }, Token);
        Assert.Equal(RequestStatus.ToSubmit, handOff.Status);
        return handOff;
    }

    [Fact]
    public async Task What_a_change_gives_back_holds_no_contact_of_a_hand_off_that_nobody_judged_anew()
    {
        await using var world = await DeskWorld.OpenAsync();
        var handOff = await world.SubmitAsync(DeskWorld.Office());
        var stop = TestContext.Current.CancellationToken;
        var target = await world.Desk.Requests.TargetAsync(handOff.Reference!, null, stop);

        var owned = await world.Desk.HandOffs.AssignAsync(handOff.Reference!, "dana@relecloud.example", stop);
        var released = await world.Desk.HandOffs.ReleaseAsync(handOff.Reference!, stop);
        var review = await world.Desk.Changes.ReviewAsync(target, new ChangeOrder { ExternalReference = "INC-9" }, stop);
        var changed = (await world.Desk.Changes.ApplyAsync(review, stop)).Request;

        Assert.All([owned, released, changed], given => Assert.Equal((RequestStatus.ToSubmit, null, 0), (given.Status, given.Contact, given.FormFields.Count)));
        Assert.NotNull((await world.Desk.Requests.GetAsync(handOff.Reference!, cancellationToken: stop)).Contact);
    }
}
