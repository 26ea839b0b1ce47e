using PartnerSupport.Sandbox;

namespace PartnerSupport.Tests.Desk;

/// <summary>Notes are read from wherever they live, and added once.</summary>
public sealed class NoteTests
{
    private const string Words = "Reproduced at 07:10 UTC.";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Notes_of_both_sides_come_as_text_with_their_side_and_their_time()
    {
        await using var world = await DeskWorld.OpenAsync();
        var filed = await world.SubmitAsync(DeskWorld.Azure());
        await world.SayAsync(filed, Words);
        world.World.AnswerAsEngineer(filed.RequestNumber!, "Please send:\n\n- the boot log\n- x < y & z");

        var notes = await world.NotesAsync(filed);

        Assert.Equal(3, notes.Count);
        Assert.Equal(
            (NoteDirection.FromPartner, Words, NoteState.Sent),
            notes.Where(note => note.IsOurs).Select(note => (note.Direction, note.Text, note.State)).Single()
        );
        Assert.Contains("- the boot log\n- x < y & z", notes[^1].Text, StringComparison.Ordinal);
        Assert.All(notes, note => Assert.Equal((filed.Reference, filed.RequestNumber, "Contoso"), (note.Reference, note.RequestNumber, note.CustomerName)));
        Assert.All(notes, note => Assert.NotNull(note.CreatedAt));
        Assert.All(notes, note => Assert.Null(note.Html));
        var raw = await world.NotesAsync(filed, new NoteQuery { WithHtml = true });
        Assert.StartsWith("<html>", raw[^1].Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_knows_when_the_last_message_was_written_and_by_which_side()
    {
        await using var world = await DeskWorld.OpenAsync();
        var filed = await world.SubmitAsync(DeskWorld.Azure());

        await world.SayAsync(filed, Words);
        var afterOurs = (await world.RowAsync(filed.Reference!)).Request;
        world.World.AnswerAsEngineer(filed.RequestNumber!, "Thank you.");
        var notes = await world.NotesAsync(filed);
        var afterTheirs = (await world.RowAsync(filed.Reference!)).Request;
        await world.NotesAsync(filed);

        Assert.Equal(NoteDirection.FromPartner, afterOurs.LastMessageFrom);
        Assert.Equal((NoteDirection.FromMicrosoft, notes[^1].CreatedAt), (afterTheirs.LastMessageFrom, afterTheirs.LastMessageAt));
        // Reading again changes nothing, and writes no event.
        Assert.Single(await world.HistoryAsync(filed.Reference!), happened => happened.What == "MessageSeen");
    }

    [Fact]
    public async Task What_came_since_an_operator_last_read_is_unread_and_each_is_so_once()
    {
        await using var world = await DeskWorld.OpenAsync();
        var filed = await world.SubmitAsync(DeskWorld.Azure());
        await world.ReadAsync(filed);
        world.World.AnswerAsEngineer(filed.RequestNumber!, "First question.");
        await world.SayAsync(filed, Words);

        var kept = await world.NotesAsync(filed, new NoteQuery { UnreadOnly = true });
        var first = await world.ReadAsync(filed, new NoteQuery { UnreadOnly = true });
        // In the very same second, perhaps: what was read is known by itself, not by its time alone.
        world.World.AnswerAsEngineer(filed.RequestNumber!, "Second question.");
        var second = await world.ReadAsync(filed, new NoteQuery { UnreadOnly = true });
        var third = await world.ReadAsync(filed, new NoteQuery { UnreadOnly = true });

        Assert.Contains("First question.", Assert.Single(kept).Text, StringComparison.Ordinal);
        Assert.Contains("First question.", Assert.Single(first).Text, StringComparison.Ordinal);
        Assert.Contains("Second question.", Assert.Single(second).Text, StringComparison.Ordinal);
        Assert.Empty(third);
    }

    [Fact]
    public async Task A_mark_that_cannot_be_understood_makes_everything_unread_and_nothing_fail()
    {
        await using var world = await DeskWorld.OpenAsync();
        var filed = await world.SubmitAsync(DeskWorld.Azure());
        await world.Session.Ports.Ledger.WriteDocumentAsync($"read/{DefaultWorld.UserName}", "{ not json", Stop);

        Assert.All(await world.ReadAsync(filed), note => Assert.True(note.IsUnread));
        Assert.All(await world.ReadAsync(filed), note => Assert.False(note.IsUnread));
    }

    [Fact]
    public async Task The_same_words_within_a_day_are_one_note_and_told_and_said_again_only_on_demand()
    {
        await using var world = await DeskWorld.OpenAsync();
        foreach (var request in new[] { await world.SubmitAsync(DeskWorld.Azure()), await world.SubmittedAsync() })
        {
            await world.SayAsync(request, "Any news?");
            var again = await world.SayAsync(request, " Any  news?\r\n");
            Assert.Equal(ReviewIds.NoteRepeated, Assert.Single(again.Findings).Id);
            Assert.Single(MessagesOf(world, request), message => message == "Any news?");

            var forced = await world.SayAsync(request, new NoteOrder { Text = "Any news?", SayAgain = true });
            Assert.Empty(forced.Findings);
        }

        Assert.Equal(2, world.World.Tickets.Count(ticket => ticket.Messages.Count(message => message == "Any news?") == 2));
    }

    [Fact]
    public async Task A_note_that_the_line_dropped_waits_is_listed_so_and_is_there_once_after_a_synchronisation()
    {
        await using var world = await DeskWorld.OpenAsync(deadline: TimeSpan.FromSeconds(2));
        var filed = await world.SubmitAsync(DeskWorld.Azure());
        world.World.Faults.Add(
            new SandboxFault(FaultKind.CommitThenDrop)
            {
                Method = "PUT",
                PathContains = "communications",
                Times = 500,
            }
        );

        var waiting = await world.SayAsync(filed, Words);
        var twice = await world.SayAsync(filed, Words);
        world.World.Faults.Clear();
        var listed = await world.NotesAsync(filed);
        await world.SyncAsync();

        Assert.Equal((NoteState.Waiting, ReviewIds.NoteWaits), (waiting.Note.State, Assert.Single(waiting.Findings).Id));
        Assert.Equal(ReviewIds.NoteWaits, Assert.Single(twice.Findings).Id);
        Assert.Contains(listed, note => note is { State: NoteState.Waiting, Text: Words });
        Assert.Single(MessagesOf(world, filed), message => message == Words);
        Assert.DoesNotContain(await world.NotesAsync(filed), note => note.State == NoteState.Waiting);
    }

    [Fact]
    public async Task The_sender_is_the_partners_contact_and_never_the_customers()
    {
        await using var world = await DeskWorld.OpenAsync();
        var filed = await world.SubmitAsync(DeskWorld.Azure());
        var theirs = new ContactInput { Name = "Cora Stone", Email = "cora.stone@contoso.example" };

        await world.SayAsync(filed, Words);
        var sent = world.World.Requests.Last(call => call.Method == "PUT" && call.Path.Contains("/communications/", StringComparison.OrdinalIgnoreCase));
        world.World.ClearRequests();
        var refused = await FollowWorld.RefusedAsync(() => world.SayAsync(filed, new NoteOrder { Text = "More.", Contact = theirs }));

        Assert.Contains($"\"sender\":\"{filed.Contact!.Email}\"", sent.Body, StringComparison.Ordinal);
        Assert.Equal((ContactIds.ContactBelongsToCustomer, SupportErrorKind.SecurityError), (refused.Id, refused.Kind));
        Assert.DoesNotContain(world.World.Requests, call => call.Path.Contains("communications", StringComparison.OrdinalIgnoreCase) && call.Method == "PUT");
    }

    [Fact]
    public async Task A_request_that_the_customers_own_contact_filed_is_answered_by_ours()
    {
        await using var world = await DeskWorld.OpenAsync();
        var filed = await world.SubmitAsync(DeskWorld.Azure());
        var target = new RequestTarget(
            filed with
            {
                Reference = null,
                Contact = filed.Contact! with { FirstName = "Cora", LastName = "Stone", Email = "cora.stone@contoso.example" },
            }
        );

        var review = await world.Desk.Notes.ReviewAsync(target, new NoteOrder { Text = Words }, Stop);
        await world.Desk.Notes.AddAsync(review, Stop);
        await world.Desk.Notes.AddAsync(review, Stop);

        Assert.Equal((await world.Desk.Contacts.GetDefaultAsync(Stop)).Email, review.Note.Author);
        Assert.Single(MessagesOf(world, filed), message => message == Words);
    }

    [Fact]
    public async Task The_customers_addresses_and_phones_in_a_note_warn_and_can_be_taken_out()
    {
        await using var world = await DeskWorld.OpenAsync();
        var filed = await world.SubmitAsync(DeskWorld.Azure());
        var order = new NoteOrder { Text = "Affected: cora.stone@contoso.example." };

        var review = await world.Desk.Notes.ReviewAsync(await world.TargetAsync(filed), order, Stop);
        await world.SayAsync(filed, order with { RedactCustomerData = true });

        Assert.Equal(ContactIds.TextHoldsCustomerAddress, Assert.Single(review.Findings).Id);
        Assert.Single(MessagesOf(world, filed), message => message == $"Affected: {CustomerDataScan.RedactedAddress}.");
    }

    [Fact]
    public async Task Internal_notes_stay_in_the_ledger_beside_the_others_and_work_on_hand_offs()
    {
        await using var world = await DeskWorld.OpenAsync();
        var handOff = await world.SubmitAsync(DeskWorld.Office());
        world.World.ClearRequests();

        var kept = await world.SayAsync(handOff, new NoteOrder { Text = "The night shift submits it.", IsInternal = true });
        var again = await world.SayAsync(handOff, new NoteOrder { Text = "The night shift submits it.", IsInternal = true });

        Assert.Equal((NoteState.Internal, DefaultWorld.UserName), (kept.Note.State, kept.Note.Author));
        Assert.Equal(ReviewIds.NoteRepeated, Assert.Single(again.Findings).Id);
        Assert.Equal("The night shift submits it.", Assert.Single(await world.NotesAsync(handOff)).Text);
        Assert.DoesNotContain(world.World.Requests, call => call.Method is "PUT" or "PATCH" or "POST");
        Assert.DoesNotContain(
            (await world.HistoryAsync(handOff.Reference!)).SelectMany(happened => happened.Changes),
            change => $"{change.From}{change.To}".Contains("night shift", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task At_Partner_Center_what_we_sent_is_known_as_ours_whoever_signed_it()
    {
        await using var world = await DeskWorld.OpenAsync();
        var submitted = await world.SubmittedAsync();
        world.World.AnswerAsEngineer(submitted.RequestNumber!, "Please send a trace.");
        await world.SayAsync(submitted, Words);
        world.World.ChangeUser(user => user with { GivenName = "Somebody", Surname = "Else" });

        var notes = await world.NotesAsync(submitted);

        Assert.Equal(NoteDirection.FromPartner, Assert.Single(notes, note => note.Text == Words).Direction);
        Assert.Equal(NoteDirection.Unknown, Assert.Single(notes, note => note.Text == "Please send a trace.").Direction);
        Assert.True(Assert.Single(notes, note => note.IsUnread).Text == "Please send a trace.");
    }

    [Fact]
    public async Task A_synchronisation_that_finds_a_request_moved_tells_that_somebody_wrote_and_who()
    {
        // The services count seconds: what happens within one cannot be told apart.
        var clock = new Tests.Sandbox.WorldClock(TimeProvider.System.GetUtcNow());
        await using var world = await DeskWorld.OpenAsync(SandboxWorld.Create(clock: clock));
        var filed = await world.SubmitAsync(DeskWorld.Azure());
        var submitted = await world.SubmittedAsync();
        await world.SyncAsync();
        clock.Advance(TimeSpan.FromSeconds(5));
        world.World.AnswerAsEngineer(filed.RequestNumber!, "Please send the boot log.");
        world.World.AnswerAsEngineer(submitted.RequestNumber!, "Please send a trace.");

        var parts = await world.SyncAsync();
        var again = await world.SyncAsync();

        var told = parts.Where(part => part.Update?.What == RequestUpdateKind.LastMessageAt).Select(part => part.Update!.Reference);
        Assert.Contains(submitted.Reference, told);
        Assert.Equal(NoteDirection.FromMicrosoft, (await world.RowAsync(filed.Reference!)).Request.LastMessageFrom);
        Assert.DoesNotContain(again, part => part.Update?.What == RequestUpdateKind.LastMessageAt);
    }

    [Fact]
    public async Task Internal_notes_stay_while_somebody_may_work_on_the_request_and_go_with_its_words()
    {
        await using var world = await DeskWorld.OpenAsync();
        var filed = await world.SubmitAsync(DeskWorld.Azure());
        await world.SayAsync(filed, new NoteOrder { Text = "Call the network team first.", IsInternal = true });
        var row = await world.RowAsync(filed.Reference!);

        var whileOpen = RequestTransitions.TextDropped(row, row.ChangedAt);
        var closed = whileOpen with { Request = whileOpen.Request with { Status = RequestStatus.Closed } };

        Assert.Single(whileOpen.Notes);
        Assert.False(whileOpen.HoldsText);
        Assert.True(closed.HoldsText);
        Assert.Empty(RequestTransitions.TextDropped(closed, row.ChangedAt).Notes);
    }

    private static IReadOnlyList<string> MessagesOf(DeskWorld world, SupportRequest request) =>
        Assert.Single(world.World.Tickets, ticket => ticket.Number == request.RequestNumber).Messages;
}
