using System.Text.Json.Nodes;

namespace PartnerSupport.Sandbox;

/// <summary>The signed-in person and the groups behind the delegated roles (FACTS 4.1, 4.4).</summary>
internal static class GraphMe
{
    public static WireAnswer Answer(WireCall call) =>
        call.Route[2..] switch
        {
            [] => WireAnswer.Ok(GraphList.Selected(call, Person(call))),
            ["memberof" or "transitivememberof", ..] => GraphList.Of(call, "directoryObjects", call.World.User.Groups.Select(Group)),
            _ => GraphErrors.BadRequest(call, $"Resource not found for the segment '{call.Segments[2]}'."),
        };

    /// <summary>Groups that the person may activate but is not in now.</summary>
    public static WireAnswer Eligibility(WireCall call) =>
        GraphList.Of(
            call,
            "Collection(microsoft.graph.privilegedAccessGroupEligibilityScheduleInstance)",
            call.World.User.EligibleGroups.Select(group => new JsonObject
            {
                ["id"] = $"{group.Id}_member_{call.World.User.Id}",
                ["principalId"] = call.World.User.Id,
                ["accessId"] = "member",
                ["groupId"] = group.Id,
                ["memberType"] = "direct",
            })
        );

    private static JsonObject Person(WireCall call)
    {
        var user = call.World.User;
        return new JsonObject
        {
            ["@odata.context"] = $"https://{call.Site.Host}/{call.Segments[0]}/$metadata#users/$entity",
            ["businessPhones"] = new JsonArray(user.Phone),
            ["displayName"] = $"{user.GivenName} {user.Surname}",
            ["givenName"] = user.GivenName,
            ["jobTitle"] = "Support lead",
            ["mail"] = user.UserPrincipalName,
            ["mobilePhone"] = null,
            ["officeLocation"] = null,
            ["preferredLanguage"] = user.Language,
            ["surname"] = user.Surname,
            ["userPrincipalName"] = user.UserPrincipalName,
            ["id"] = user.Id,
        };
    }

    private static JsonObject Group(SandboxGroup group) =>
        new()
        {
            ["@odata.type"] = "#microsoft.graph.group",
            ["id"] = group.Id,
            ["displayName"] = group.Name,
            ["mailEnabled"] = false,
            ["securityEnabled"] = true,
        };
}
