using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>The tickets that lie at Azure before anybody files one: they prove the plan of Contoso's two subscriptions.</summary>
internal static class AzureSeeds
{
    public static void Plant(WorldState world, AzureStore store)
    {
        // Named here and not looked up: a test may have changed the customer before anybody looks at a ticket.
        var production = new AzureScope(DefaultWorld.ContosoTenantId, new(DefaultWorld.ContosoProductionSubscriptionId, "", "Professional Direct"));
        var test = new AzureScope(DefaultWorld.ContosoTenantId, new(DefaultWorld.ContosoTestSubscriptionId, "", "CSP"));

        var earlier = store.Add(
            production,
            "contoso-2026-storage-latency",
            Properties(world, "Storage account answers slowly", "Reads of stcontosolog take up to four seconds.", "moderate"),
            "Professional Direct",
            "Seed",
            world.Began.AddDays(-26)
        );
        earlier.Communications.Add(
            new(
                "first-answer",
                "Re: Storage account answers slowly",
                "The storage team has moved the account; please watch the latency.",
                AzureMail.Sender,
                OfPartner: false,
                world.Began.AddDays(-25)
            )
        );
        earlier.IsClosed = true;
        earlier.Modified = world.Began.AddDays(-20);
        store
            .Add(
                production,
                "contoso-2026-vpn-gateway",
                Properties(world, "VPN gateway restarts every night", "Tunnel drops at 02:10 UTC for two minutes.", "minimal"),
                "Professional Direct",
                "Seed",
                world.Began.AddDays(-4)
            )
            .Engineer = "engineer@microsoft.com";
        store
            .Add(
                test,
                "cddd3eb5-5c000000-b5f5a2f0-0000-4000-8000-00000000a001",
                Properties(world, "Cannot resize a test machine", "Filed in the Azure portal.", "minimal"),
                "CSP",
                "Seed",
                world.Began.AddDays(-33)
            )
            .IsClosed = true;
        PlantChat(world, store);
    }

    /// <summary>What began as a chat without a subscription is named by its number, and its plan is displayed as Unknown (recorded-2024 5, 16).</summary>
    private static void PlantChat(WorldState world, AzureStore store)
    {
        var (scope, created) = (new AzureScope(DefaultWorld.ContosoTenantId, null), world.Began.AddDays(-12));
        var asked = Properties(world, "Who may see the invoices?", "Asked in a chat of the portal.", "minimal");
        asked["serviceId"] = "/providers/Microsoft.Support/services/" + AzureCatalog.Billing;
        asked["problemClassificationId"] = asked.Text("serviceId") + "/problemClassifications/44114011-6a66-e902-c00f-e419b6b4509f";
        var chat = store.Add(scope, null, asked, AzurePlan.OfChat, "Seed", created);
        chat.Engineer = "engineer@microsoft.com";
        chat.IsClosed = true;
    }

    /// <summary>What a ticket of the portal holds: the partner's contact, a technical classification.</summary>
    public static JsonObject Properties(WorldState world, string title, string description, string severity)
    {
        var contact = world.Partner.PrimaryContact;
        var service = AzureCatalog.Services[3];
        return new JsonObject
        {
            ["serviceId"] = service.Id,
            ["problemClassificationId"] = $"{service.Id}/problemClassifications/{service.Classifications[0].Name}",
            ["title"] = title,
            ["description"] = description,
            ["severity"] = severity,
            ["advancedDiagnosticConsent"] = "No",
            ["contactDetails"] = new JsonObject
            {
                ["firstName"] = contact.FirstName,
                ["lastName"] = contact.LastName,
                ["preferredContactMethod"] = "email",
                ["primaryEmailAddress"] = contact.Email,
                ["phoneNumber"] = contact.Phone,
                ["preferredTimeZone"] = "Romance Standard Time",
                ["country"] = "ESP",
                ["preferredSupportLanguage"] = "en-US",
            },
        };
    }
}
