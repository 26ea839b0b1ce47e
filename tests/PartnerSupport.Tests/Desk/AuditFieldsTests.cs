using System.Reflection;

namespace PartnerSupport.Tests.Desk;

/// <summary>A row can be built again from its events: nothing changes that no event tells.</summary>
public sealed class AuditFieldsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>What the trail does not keep: words that people typed, what follows from other values, and who holds a row.</summary>
    private static readonly string[] LeftOut =
    [
        nameof(LedgerEntry.Request),
        nameof(LedgerEntry.DuplicateKey),
        nameof(LedgerEntry.IdempotencyKey),
        nameof(LedgerEntry.Operation),
        nameof(LedgerEntry.LeaseOwner),
        nameof(LedgerEntry.LeaseUntil),
        nameof(LedgerEntry.ChangedAt),
        nameof(LedgerEntry.HoldsText),
        nameof(LedgerEntry.Notes),
        nameof(LedgerEntry.Said),
        nameof(LedgerEntry.Reference),
        nameof(SupportRequest.CustomerName),
        nameof(SupportRequest.CustomerDomain),
        nameof(SupportRequest.Title),
        nameof(SupportRequest.Description),
        nameof(SupportRequest.Topic),
        nameof(SupportRequest.SubscriptionName),
        nameof(SupportRequest.Response),
        nameof(SupportRequest.CreateUri),
        nameof(SupportRequest.ManageUri),
        nameof(SupportRequest.Steps),
        nameof(SupportRequest.FormFields),
        nameof(SupportRequest.Findings),
        nameof(SupportRequest.RouteReason),
        nameof(SupportRequest.ClosingReason),
        nameof(SupportRequest.Group),
        nameof(SupportRequest.WasAlreadyFiled),
        nameof(SupportRequest.IsOver),
        nameof(SupportRequest.Turn),
        nameof(SupportRequest.AnswerBy),
        nameof(SupportRequest.DueAt),
    ];

    [Fact]
    public void Every_value_of_a_row_is_kept_or_left_out_on_purpose()
    {
        var row = Ledger.LedgerSamples.Entry("CSP-AAAA0001");
        var kept = AuditFields.Between(null, Full(row)).Select(change => change.Field).ToHashSet(StringComparer.Ordinal);
        var properties = typeof(LedgerEntry)
            .GetProperties()
            .Concat(typeof(SupportRequest).GetProperties(BindingFlags.Public | BindingFlags.Instance))
            .Select(property => property.Name)
            .Distinct();

        Assert.Equal([], properties.Except(kept).Except(LeftOut));
        Assert.Equal([], kept.Intersect(LeftOut));
    }

    [Fact]
    public async Task Rows_are_built_again_from_their_events_alone()
    {
        await using var world = await DeskWorld.OpenAsync();
        var filed = await world.SubmitAsync(DeskWorld.Azure() with { ExternalReference = "INC-1", IdempotencyKey = "K" });
        world.World.CloseAsMicrosoft(filed.RequestNumber!);
        var refusedPlan = await world.SubmitAsync(
            DeskWorld.Azure("The plan is refused here") with
            {
                SubscriptionId = DeskWorld.SecondSubscription,
                Channel = ChannelPreference.Api,
            }
        );
        var handOff = await world.SubmitAsync(DeskWorld.Office());
        await world.Desk.Requests.SetNumberAsync(handOff.Reference!, "2611270040001234", Stop);
        await world.Desk.Requests.SetNumberAsync(handOff.Reference!, "2611270040001243", Stop, mayReplace: true);
        await world.SyncAsync();

        foreach (var reference in new[] { filed.Reference!, refusedPlan.Reference!, handOff.Reference! })
        {
            var built = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var change in (await world.HistoryAsync(reference)).SelectMany(happened => happened.Changes))
            {
                Assert.Equal(built.GetValueOrDefault(change.Field), change.From);
                if (change.To is { } value)
                    built[change.Field] = value;
                else
                    built.Remove(change.Field);
            }

            Assert.Equal(AuditFields.Of(await world.RowAsync(reference)).OrderBy(entry => entry.Key), built.OrderBy(entry => entry.Key));
        }
    }

    [Fact]
    public async Task An_event_names_the_command_that_led_to_it()
    {
        await using var world = await DeskWorld.OpenAsync();

        var filed = await SupportCommand.RunAsync("New-CspSupportRequest", () => world.SubmitAsync(DeskWorld.Azure()));
        var alone = await world.SubmitAsync(DeskWorld.Azure("Another one"));

        Assert.All(await world.HistoryAsync(filed.Reference!), happened => Assert.Equal("New-CspSupportRequest", happened.Command));
        Assert.All(await world.HistoryAsync(alone.Reference!), happened => Assert.Equal("PartnerSupport", happened.Command));
    }

    // A value in every field, so that none is taken for absent.
    private static LedgerEntry Full(LedgerEntry row) =>
        row with
        {
            AcceptedAt = row.CreatedAt,
            TextDroppedAt = row.CreatedAt,
            Actions = [new RequestAction { Id = Guid.NewGuid(), AskedAt = row.CreatedAt }],
            Request = row.Request with
            {
                RequestNumber = "2611270040001234",
                ProblemStartTime = row.CreatedAt,
                SubscriptionId = Guid.NewGuid(),
                ResourceId = "/subscriptions/x",
                CreatedAt = row.CreatedAt,
                ModifiedAt = row.CreatedAt,
                ClosedAt = row.CreatedAt,
                ServiceAnswerMinutes = 60,
                SubmitBy = row.CreatedAt,
                CorrelationId = "c",
                Owner = "adam@fabrikam.example",
                OwnedSince = row.CreatedAt,
                LastMessageAt = row.CreatedAt,
                LastMessageFrom = NoteDirection.FromMicrosoft,
            },
        };
}
