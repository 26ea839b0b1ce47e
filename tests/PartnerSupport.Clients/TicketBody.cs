using System.Text.Json.Nodes;
using PartnerSupport.Sandbox;

namespace PartnerSupport.Clients;

/// <summary>What a client files: everything that the service asks for, with the partner's contact.</summary>
internal static class TicketBody
{
    private const string Service = "/providers/Microsoft.Support/services/cddd3eb5-1830-b494-44fd-782f691479dc";

    public static string Properties(string title) =>
        new JsonObject
        {
            ["serviceId"] = Service,
            ["problemClassificationId"] = Service + "/problemClassifications/5c000000-0000-4000-8000-000004000001",
            ["title"] = title,
            ["description"] = "Since 06:40 UTC.",
            ["severity"] = "moderate",
            ["advancedDiagnosticConsent"] = "No",
            ["contactDetails"] = new JsonObject
            {
                ["firstName"] = "Ana",
                ["lastName"] = "Moreno",
                ["preferredContactMethod"] = "email",
                ["primaryEmailAddress"] = DefaultWorld.UserName,
                ["preferredTimeZone"] = "Romance Standard Time",
                ["country"] = "ESP",
                ["preferredSupportLanguage"] = "en-us",
            },
        }.ToJsonString();
}
