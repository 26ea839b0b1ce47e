namespace PartnerSupport.Sandbox;

/// <summary>Microsoft.Support, in a subscription or in the tenant (FACTS 3.2).</summary>
internal static class AzureSupportApi
{
    /// <summary>Whether the call is a PUT of a ticket.</summary>
    public static bool IsTicketCreate(WireCall call) =>
        call.Site.Service == SandboxService.AzureResourceManager && call.Method == "PUT" && call.Route is [.., "microsoft.support", "supporttickets", _];

    /// <param name="call">The request.</param>
    /// <param name="scope">Subscription or tenant.</param>
    /// <param name="skip">How many segments stand before the resource types.</param>
    public static WireAnswer Answer(WireCall call, AzureScope scope, int skip)
    {
        var (route, names) = (call.Route[skip..], call.Segments[skip..]);
        if (scope.Subscription is null && route is ["operations"] or ["services", ..])
            return AzureCatalogApi.Answer(call, route);
        if (scope.Subscription is null && (call.Method, route) is ("POST", ["lookupresourceid"]) && call.Query["api-version"] == AzureApiVersions.Next)
            return AzureLookUp.Answer(call);
        if (!scope.CanRead(call.Token))
            return ArmErrors.Forbidden(call, "Microsoft.Support/supportTickets/read", scope.Support);
        if (call.Method is not "GET" && !scope.CanWrite(call.Token) && route is not ["checknameavailability"])
        {
            return ArmErrors.Forbidden(call, "Microsoft.Support/supportTickets/write", scope.Support);
        }

        call.World.Azure.Settle();
        return (call.Method, route) switch
        {
            ("POST", ["checknameavailability"]) => AzureNames.CheckTicket(call, scope),
            ("GET", ["supporttickets"]) => AzureTicketList.Answer(call, scope),
            ("PUT", ["supporttickets", _]) => AzureTicketCreate.Answer(call, scope, names[1]),
            ("GET", ["supporttickets", _]) => OfTicket(call, scope, names[1], ticket => WireAnswer.Ok(AzureTicketJson.Of(ticket))),
            ("PATCH", ["supporttickets", _]) => OfTicket(call, scope, names[1], ticket => AzureTicketPatch.Answer(call, scope, ticket)),
            ("POST", ["supporttickets", _, "checknameavailability"]) => OfTicket(call, scope, names[1], ticket => AzureNames.CheckCommunication(call, ticket)),
            (_, ["supporttickets", _, "communications", ..]) => OfTicket(
                call,
                scope,
                names[1],
                ticket => AzureCommunications.Answer(call, scope, ticket, names[3..])
            ),
            ("GET", ["supporttickets", _, "chattranscripts", ..]) => OfTicket(call, scope, names[1], ticket => AzureChats.Answer(ticket, names[3..])),
            (_, ["fileworkspaces", ..]) => AzureFiles.Answer(call, scope, route[1..], names[1..]),
            ("GET", ["operationsstatus" or "operationresults", _]) => AzureOperations.Answer(call, scope, route[0], names[1]),
            _ => ArmErrors.UnknownPath(call),
        };
    }

    /// <summary>A look-up counts as a poll of what is still under way for that name.</summary>
    private static WireAnswer OfTicket(WireCall call, AzureScope scope, string name, Func<AzureTicket, WireAnswer> answer)
    {
        if (call.World.Azure.Find(scope, name) is { } ticket)
            return answer(ticket);
        call.World.Azure.UnderWay(scope, name)?.Advance();
        return ArmErrors.Of(System.Net.HttpStatusCode.NotFound, "ResourceNotFound", $"The Resource 'Microsoft.Support/supportTickets/{name}' was not found.");
    }
}
