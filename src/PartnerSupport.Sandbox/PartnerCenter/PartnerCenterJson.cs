using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>Pieces that every resource of Partner Center carries.</summary>
internal static class PartnerCenterJson
{
    public static JsonObject Attributes(string objectType) => new() { ["objectType"] = objectType };

    public static JsonObject SelfLink(string uri) => new() { ["self"] = Link(uri) };

    public static JsonObject Link(string uri) =>
        new()
        {
            ["uri"] = uri,
            ["method"] = "GET",
            ["headers"] = new JsonArray(),
        };

    public static JsonObject Collection(IReadOnlyCollection<JsonObject> items, int? total = null) =>
        new()
        {
            ["totalCount"] = total ?? items.Count,
            ["items"] = new JsonArray([.. items]),
            ["attributes"] = Attributes("Collection"),
        };

    public static JsonObject Address(SandboxAddress address, string? firstName = null, string? lastName = null, string? phone = null)
    {
        var json = new JsonObject
        {
            ["country"] = address.Country,
            ["city"] = address.City,
            ["state"] = address.State,
            ["addressLine1"] = address.Line1,
            ["addressLine2"] = "",
            ["postalCode"] = address.PostalCode,
        };
        if (firstName is not null)
            json["firstName"] = firstName;
        if (lastName is not null)
            json["lastName"] = lastName;
        if (phone is not null)
            json["phoneNumber"] = phone;
        return json;
    }
}
