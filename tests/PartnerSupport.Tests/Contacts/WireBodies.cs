using System.Text;
using System.Text.Json.Nodes;

namespace PartnerSupport.Tests.Contacts;

/// <summary>Bodies as the channels send them, in the casing and nesting of each API and of a careless builder.</summary>
internal static class WireBodies
{
    private static readonly Uri Azure = new(
        "https://management.azure.com/subscriptions/11111111-0000-4000-8000-000000000001/providers/Microsoft.Support/supportTickets/csp-1"
    );

    internal static OutgoingBody Out(JsonNode body, Guid? customer) => Out(body.ToJsonString(), customer);

    internal static OutgoingBody Out(string body, Guid? customer, string? type = "application/json") =>
        new("PUT", Azure, type, Encoding.UTF8.GetBytes(body), customer);

    /// <summary>An honest create body of a ticket.</summary>
    internal static JsonObject Ticket(string email = "ana.moreno@relecloud.example", string phone = "+34915550134", params string[] additional) =>
        new()
        {
            ["properties"] = new JsonObject
            {
                ["title"] = "Pool is stuck",
                ["description"] = "lee.gu@contoso.example sees it, +1 425 555 0101.",
                ["severity"] = "minimal",
                ["contactDetails"] = new JsonObject
                {
                    ["firstName"] = "Ana",
                    ["lastName"] = "Moreno",
                    ["preferredContactMethod"] = "email",
                    ["primaryEmailAddress"] = email,
                    ["additionalEmailAddresses"] = new JsonArray([.. additional.Select(address => JsonValue.Create(address))]),
                    ["phoneNumber"] = phone,
                    ["preferredTimeZone"] = "Romance Standard Time",
                    ["country"] = "ESP",
                    ["preferredSupportLanguage"] = "en-US",
                },
            },
        };

    /// <summary>A body that holds a datum in one of its contact fields.</summary>
    internal static JsonNode With(string datum, bool isPhone, Dice dice)
    {
        var body = isPhone
            ? dice.Of<Func<JsonObject>>(
                () => Ticket(phone: datum),
                () => new JsonObject { ["contactDetails"] = new JsonObject { ["phoneNumber"] = datum } },
                () =>
                    new JsonObject
                    {
                        ["PrimaryContact"] = new JsonObject
                        {
                            ["FirstName"] = "Ana",
                            ["Email"] = "ana.moreno@relecloud.example",
                            ["PhoneNumber"] = datum,
                        },
                    },
                () => new JsonObject { ["Organization"] = new JsonObject { ["PhoneNumber"] = datum } }
            )()
            : dice.Of<Func<JsonObject>>(
                () => Ticket(datum),
                () => Ticket(additional: ["noc@relecloud.example", datum]),
                () => new JsonObject { ["contactDetails"] = new JsonObject { ["primaryEmailAddress"] = datum } },
                () =>
                    new JsonObject
                    {
                        ["properties"] = new JsonObject
                        {
                            ["subject"] = "s",
                            ["body"] = "b",
                            ["sender"] = datum,
                        },
                    },
                () =>
                    new JsonObject
                    {
                        ["Id"] = null,
                        ["PrimaryContact"] = new JsonObject { ["Email"] = datum, ["LastName"] = "Moreno" },
                    },
                () => new JsonObject { ["primaryContact"] = new JsonObject { ["email"] = datum } },
                () => new JsonObject { ["EmailCcList"] = new JsonArray("noc@relecloud.example", datum) },
                () =>
                    new JsonObject
                    {
                        ["properties"] = new JsonObject
                        {
                            ["problemScopingQuestions"] = new JsonObject { ["contactDetails"] = new JsonObject { ["email"] = datum } }.ToJsonString(),
                        },
                    }
            )();
        return dice.Of<Func<JsonNode, JsonNode>>(
            whole => whole,
            whole => Recase(whole, dice),
            whole => new JsonArray(whole),
            whole => new JsonObject { ["requests"] = new JsonArray(new JsonObject { ["body"] = whole }) }
        )(body);
    }

    private static JsonNode Recase(JsonNode node, Dice dice) =>
        node switch
        {
            JsonObject map => new JsonObject(
                map.Select(entry => KeyValuePair.Create(Disguise.Case(entry.Key, dice), entry.Value is null ? null : Recase(entry.Value, dice)))
                    .DistinctBy(entry => entry.Key)
            ),
            JsonArray list => new JsonArray([.. list.Select(item => item is null ? null : Recase(item, dice))]),
            _ => node.DeepClone(),
        };
}
