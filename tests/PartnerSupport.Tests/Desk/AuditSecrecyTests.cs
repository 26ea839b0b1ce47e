using System.Text.Json;
using PartnerSupport.Sandbox;

namespace PartnerSupport.Tests.Desk;

/// <summary>The audit trail survives clean-up and is read by many: it recognises a contact and never shows one.</summary>
public sealed class AuditSecrecyTests
{
    private static readonly ContactInput Petra = new()
    {
        FirstName = "Petra",
        LastName = "Planted",
        Email = "petra.planted@relecloud.example",
        Phone = "+34 91 555 0134",
    };

    private static readonly string[] Planted =
    [
        "Petra",
        "Planted",
        "petra",
        "555 0134",
        "5550134",
        "Lee Gu",
        "lee.gu",
        "555 0101",
        "5550101",
        DefaultWorld.RefreshToken,
        "eyJ",
    ];

    [Fact]
    public async Task No_audit_event_holds_contact_data_or_a_secret_whatever_became_of_the_request()
    {
        await using var world = await DeskWorld.OpenAsync();
        const string Text = "lee.gu@contoso.example cannot sign in; call Lee Gu at +1 425 555 0101 or Petra Planted.";
        await world.SubmitAsync(DeskWorld.Azure("Filed for lee.gu@contoso.example") with { Contact = Petra, Description = Text });
        var handedOver = await world.SubmitAsync(DeskWorld.Office("Handed over for Lee Gu") with { Contact = Petra, Description = Text });
        await world.Desk.Requests.SetNumberAsync(handedOver.Reference!, "0000123412341234", TestContext.Current.CancellationToken);
        // The service repeats what it was sent when it refuses the plan; the reason goes into the trail.
        await world.SubmitAsync(
            DeskWorld.Azure("Plan refused") with
            {
                Contact = Petra,
                Description = Text,
                SubscriptionId = DeskWorld.SecondSubscription,
                Channel = "Api",
            }
        );
        await world.RefusedAsync(
            DeskWorld.Azure("Customer's contact") with
            {
                Contact = new ContactInput
                {
                    Name = "Lee Gu",
                    Email = "lee.gu@contoso.example",
                    Phone = "+1 425 555 0101",
                },
            }
        );

        var events = new List<AuditEvent>();
        await foreach (var happened in world.Session.Ports.Ledger.HistoryAsync(new AuditQuery(), TestContext.Current.CancellationToken))
            events.Add(happened);

        Assert.Superset(new HashSet<string> { "Filed", "HandedOver", "PlanRefused" }, events.Select(happened => happened.What).ToHashSet());
        Assert.Contains(events, happened => happened.ContactId is not null);
        foreach (var happened in events)
        {
            var text = JsonSerializer.Serialize(happened) + happened;
            Assert.DoesNotContain(Planted, planted => text.Contains(planted, StringComparison.Ordinal));
        }
    }
}
